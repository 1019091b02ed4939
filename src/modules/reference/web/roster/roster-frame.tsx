import type { ReactNode } from "react";
import { PageHeader, Tabs, WhatIsThis } from "#ui";
import type { RosterPage } from "./roster-page.ts";

const PARTS = [
  { key: "week", path: "" },
  { key: "gaps", path: "/gaps" },
  { key: "requests", path: "/requests" },
  { key: "shifts", path: "/shifts" },
  { key: "hours", path: "/hours" },
  { key: "calendar", path: "/calendar" },
] as const;
export type RosterPart = (typeof PARTS)[number]["key"];

type Props = {
  readonly view: RosterPage;
  /** The side that is shown; null: a page below one. */
  readonly part: RosterPart | null;
  readonly title?: string;
  readonly lead?: ReactNode;
  readonly above?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
};

/** The heading and sides that the pages of one roster share. */
export function RosterFrame({ view, part, title, lead, above, actions, children }: Props) {
  const { t, home, name } = view;
  return (
    <div className="stack stack-wide">
      <PageHeader
        title={title ?? t("roster")}
        above={above}
        lead={lead ?? t("roster-lead", { desk: name })}
        actions={actions}
        help={
          <WhatIsThis label={t("what-is-this")}>
            <p>{t("help")}</p>
          </WhatIsThis>
        }
      />
      <Tabs
        label={t("parts")}
        tabs={PARTS.map(({ key, path }) => ({
          label: t(`part-${key}`),
          href: home + path,
          current: key === part,
        }))}
      />
      {children}
    </div>
  );
}
