import type { ReactNode } from "react";
import { libraryName } from "#kernel/tenancy";
import { PageHeader, Tabs, WhatIsThis } from "#ui";
import type { LendingDesk } from "./lending-desk.ts";
import { lendingParts, type LendingPart } from "./lending-parts.ts";

export type LendingFrameProps = {
  readonly desk: LendingDesk;
  /** The side that is shown; null: a page below one. */
  readonly part: LendingPart | null;
  readonly title?: string;
  readonly lead?: ReactNode;
  readonly above?: ReactNode;
  readonly help: ReactNode;
  readonly children: ReactNode;
};

/** The heading and sides that the pages of lending share at one desk. */
export function LendingFrame({
  desk,
  part,
  title,
  lead,
  above,
  help,
  children,
}: LendingFrameProps) {
  const { t, home, library, locale } = desk;
  const tabs = lendingParts.map(({ key, path, label }) => ({
    label: label(locale),
    href: home + path,
    current: key === part,
  }));
  return (
    <div className="stack stack-wide">
      <PageHeader
        title={title ?? t("lending")}
        above={above}
        lead={lead ?? t("lending-lead", { library: libraryName(library, locale) })}
        help={<WhatIsThis label={t("what-is-this")}>{help}</WhatIsThis>}
      />
      <Tabs label={t("parts")} tabs={tabs} />
      {children}
    </div>
  );
}
