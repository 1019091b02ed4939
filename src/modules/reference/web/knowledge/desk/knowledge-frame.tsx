import type { ReactNode } from "react";
import { libraryName } from "#kernel/tenancy";
import { Breadcrumbs, PageHeader, Tabs, WhatIsThis } from "#ui";
import type { KnowledgeKey } from "../../../messages/knowledge-index.ts";
import type { WritersSeat } from "./seat.ts";

type Props = {
  readonly seat: WritersSeat;
  /** The side that is shown; null: a page below one. */
  readonly part: "own" | "network" | null;
  readonly title?: string;
  readonly titleLanguage?: string | undefined;
  readonly lead?: ReactNode;
  readonly help: KnowledgeKey;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
};

/** The heading and sides that the pages of articles share. */
export function KnowledgeFrame(props: Props) {
  const { seat, part, title, titleLanguage, lead, help, actions, children } = props;
  const { view, root, library } = seat;
  const { t, locale } = view;
  const whose = library ? libraryName(library, locale) : t("network");
  return (
    <div className="stack stack-wide">
      <PageHeader
        title={title ?? t("knowledge")}
        lang={titleLanguage}
        above={
          part === null && (
            <Breadcrumbs label={t("way-here")} crumbs={[{ label: t("knowledge"), href: root }]} />
          )
        }
        lead={lead ?? (part === null ? undefined : t("knowledge-lead", { library: whose }))}
        actions={actions}
        help={
          <WhatIsThis label={t("what-is-this")}>
            <p>{t(help)}</p>
          </WhatIsThis>
        }
      />
      {part !== null && library !== null && (
        <Tabs
          label={t("parts")}
          tabs={[
            { label: t("own-articles"), href: root, current: part === "own" },
            { label: t("network-articles"), href: `${root}/network`, current: part === "network" },
          ]}
        />
      )}
      {children}
    </div>
  );
}
