import type { ReactNode } from "react";
import { libraryName } from "#kernel/tenancy";
import { PageHeader, Tabs, WhatIsThis } from "#ui";
import { matchingWords } from "../../messages/matching-index.ts";
import { liveWords } from "../../messages/pages-live-index.ts";
import type { Desk } from "./desk.ts";

export type Part =
  | "overview"
  | "imports"
  | "sources"
  | "matching"
  | "mapping"
  | "resolver"
  | "availability";

export type CatalogueFrameProps = {
  readonly desk: Desk;
  readonly part: Part;
  readonly lead?: string;
  readonly help: string;
  readonly children: ReactNode;
};

/** The heading and sides that the catalogue's pages of one desk share. */
export function CatalogueFrame({ desk, part, lead, help, children }: CatalogueFrameProps) {
  const { t, home, library, locale } = desk;
  const nameOf = (key: Part) => {
    if (key === "matching") return matchingWords(locale)("matching");
    return key === "availability" ? liveWords(locale)("availability") : t(key);
  };
  const all = [
    "overview",
    "imports",
    "sources",
    "matching",
    "mapping",
    "availability",
    "resolver",
  ] as const;
  const parts = all.filter((one) => desk.mayLoad || one !== "availability");
  const tabs = parts.map((key) => ({
    label: nameOf(key),
    href: key === "overview" ? home : `${home}/${key}`,
    current: key === part,
  }));
  return (
    <div className="stack stack-wide">
      <PageHeader
        title={part === "overview" ? t("catalogue") : nameOf(part)}
        lead={lead ?? t("catalogue-lead", { library: libraryName(library, locale) })}
        help={
          <WhatIsThis label={t("what-is-this")}>
            <p>{help}</p>
          </WhatIsThis>
        }
      />
      <Tabs label={t("parts")} tabs={tabs} />
      {children}
    </div>
  );
}
