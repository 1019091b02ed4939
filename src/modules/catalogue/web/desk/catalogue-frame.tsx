import type { ReactNode } from "react";
import { libraryName } from "#kernel/tenancy";
import { PageHeader, Tabs, WhatIsThis } from "#ui";
import type { Desk } from "./desk.ts";

export type Part = "overview" | "imports" | "sources" | "mapping" | "resolver";

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
  const tabs = [
    { key: "overview", href: home },
    { key: "imports", href: `${home}/imports` },
    { key: "sources", href: `${home}/sources` },
    { key: "mapping", href: `${home}/mapping` },
    { key: "resolver", href: `${home}/resolver` },
  ] as const;
  return (
    <div className="stack stack-wide">
      <PageHeader
        title={part === "overview" ? t("catalogue") : t(part)}
        lead={lead ?? t("catalogue-lead", { library: libraryName(library, locale) })}
        help={
          <WhatIsThis label={t("what-is-this")}>
            <p>{help}</p>
          </WhatIsThis>
        }
      />
      <Tabs
        label={t("parts")}
        tabs={tabs.map(({ key, href }) => ({ label: t(key), href, current: key === part }))}
      />
      {children}
    </div>
  );
}
