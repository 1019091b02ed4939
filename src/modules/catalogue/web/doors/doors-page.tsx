import type { Config } from "#kernel/config";
import { CopyText, DataList, PageHeader, WhatIsThis } from "#ui";
import type { DoorWords } from "../../messages/doors-index.ts";
import { type Door, doors } from "./doors.ts";

type DoorsPageProps = {
  readonly t: DoorWords;
  readonly config: Config;
  /** Code of the library in whose name the visitor comes. */
  readonly library: string | null;
};

/** How other programs come to the shelf: every door with its address. */
export function DoorsPage({ t, config, library }: DoorsPageProps) {
  return (
    <div className="stack stack-wide">
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        help={
          <WhatIsThis label={t("what-is-this")}>
            <p>{t("help")}</p>
          </WhatIsThis>
        }
      />
      {doors.map((door) => {
        const address = door.address(config);
        return address && <DoorSection key={door.key} {...{ door, address, t, config, library }} />;
      })}
    </div>
  );
}

type DoorSectionProps = DoorsPageProps & { readonly door: Door; readonly address: string };

function DoorSection({ door, address, t, config, library }: DoorSectionProps) {
  const { key, standard, ofLibrary, described, page } = door;
  const words = { copy: t("copy"), copied: t("copied") };
  const copy = (text: string | null | undefined) => text && <CopyText text={text} words={words} />;
  return (
    <section className="stack stack-tight" aria-labelledby={key}>
      <h2 id={key}>{t(`${key}-name`)}</h2>
      <p>{t(`${key}-text`)}</p>
      <DataList
        items={[
          { label: t("address"), value: copy(address) },
          { label: t("one-library"), value: copy(ofLibrary?.(config, library ?? t("code"))) },
          { label: t("described"), value: copy(described?.(config)) },
          { label: t("standard"), value: <span dir="auto">{standard}</span> },
          { label: t("page"), value: page && <a href={page}>{t(`${key}-name`)}</a> },
        ]}
      />
    </section>
  );
}
