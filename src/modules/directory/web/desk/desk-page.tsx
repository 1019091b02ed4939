import { formatNumber } from "#kernel/i18n";
import { type Library, libraryName } from "#kernel/tenancy";
import { Card, LibraryMark, nearestHue, Notice, PageHeader, WhatIsThis } from "#ui";
import { deskWords } from "../../messages/index.ts";
import type { View } from "../view.ts";

/** A door of the desk as it is shown: how much waits there is null where nobody counts. */
export type ShownDoor = {
  readonly href: string;
  readonly label: string;
  readonly waiting: number | null;
};

export type DeskProps = {
  readonly view: View;
  readonly library: Library;
  readonly doors: readonly ShownDoor[];
};

/** What waits at a library's desk, most first, then every other door. */
export function DeskPage({ view, library, doors }: DeskProps) {
  const t = deskWords(view.locale);
  const waiting = doors
    .filter(({ waiting }) => waiting !== null && waiting > 0)
    .sort((a, b) => (b.waiting ?? 0) - (a.waiting ?? 0));
  const others = doors.filter((door) => !waiting.includes(door));
  return (
    <div className="stack stack-wide">
      <PageHeader
        title={t("desk-of", { library: libraryName(library, view.locale) })}
        help={
          <WhatIsThis label={t("what-is-this")}>
            <p>{t("desk-help")}</p>
          </WhatIsThis>
        }
      />
      <Waiting view={view} doors={waiting} />
      {others.length > 0 && (
        <section className="stack">
          <h2>{t("desk-doors")}</h2>
          <div className="grid">
            {others.map(({ href, label }) => (
              <Card key={href} title={label} href={href} />
            ))}
          </div>
        </section>
      )}
    </div>
  );
}

function Waiting({ view, doors }: Omit<DeskProps, "library">) {
  const t = deskWords(view.locale);
  if (doors.length === 0)
    return (
      <Notice tone="ok" title={t("nothing-waits")}>
        <p>{t("nothing-waits-text")}</p>
      </Notice>
    );
  return (
    <section className="stack">
      <h2>{t("waiting")}</h2>
      <ul className="desk-waiting">
        {doors.map(({ href, label, waiting }) => (
          <li key={href}>
            <a href={href}>
              <span className="desk-count">{formatNumber(view.locale, waiting ?? 0)}</span>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

export type ChooseDeskProps = {
  readonly view: View;
  readonly libraries: readonly Library[];
  /** Whether the person may also speak for the network. */
  readonly network: boolean;
};

/** For people who work at several libraries, or for the network. */
export function ChooseDeskPage({ view, libraries, network }: ChooseDeskProps) {
  const t = deskWords(view.locale);
  return (
    <div className="stack stack-wide">
      <PageHeader title={t("choose-desk")} lead={t("choose-desk-lead")} />
      {network && (
        <div className="grid">
          <Card title={t("network")} level={2} href="/network">
            <p className="small soft">{t("network-door")}</p>
          </Card>
        </div>
      )}
      <div className="grid">
        {libraries.map((library) => {
          const { code, hue, mark } = library;
          const name = libraryName(library, view.locale);
          return (
            <Card
              key={code}
              title={name}
              level={2}
              href={`/desk/${code}`}
              hue={nearestHue(hue)}
              media={<LibraryMark name={name} letters={mark} hue={hue} />}
            />
          );
        })}
      </div>
    </div>
  );
}
