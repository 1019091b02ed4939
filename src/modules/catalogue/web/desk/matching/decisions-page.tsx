import { formatNumber } from "#kernel/i18n";
import { EmptyState, LinkButton, Pager, Tabs, Toolbar } from "#ui";
import type { ActState, NamedAct } from "../../../actions/matching/acts.ts";
import type { MatchSetting } from "../../matching/setting.ts";
import type { Desk } from "../desk.ts";
import { DecisionTable } from "./decision-table.tsx";
import { MatchingFrame, matchingHome, type Waiting } from "./matching-frame.tsx";

export type DecisionsPageProps = {
  readonly desk: Desk;
  readonly setting: MatchSetting;
  readonly state: ActState;
  readonly waiting: Waiting;
  readonly list: {
    readonly rows: readonly NamedAct[];
    readonly total: number;
    readonly page: number;
    readonly pages: number;
  };
  /** This very page, to come back to. */
  readonly back: string;
};

/** What cataloguers of all libraries have said, newest first. */
export function DecisionsPage(props: DecisionsPageProps) {
  const { desk, setting, waiting, list } = props;
  const { t } = setting;
  return (
    <MatchingFrame desk={desk} side="decisions" waiting={waiting}>
      <section className="stack" aria-labelledby="decisions">
        <h2 id="decisions">{t("decisions-caption")}</h2>
        <StateTabs {...props} />
        {list.rows.length === 0 ? (
          <EmptyState icon="list" title={t("decisions-none")} level={3}>
            <p>{t("decisions-none-text")}</p>
          </EmptyState>
        ) : (
          <Decisions {...props} />
        )}
      </section>
    </MatchingFrame>
  );
}

function addressOf(desk: Desk, state: ActState, page = 1): string {
  const query = new URLSearchParams();
  if (state !== "all") query.set("state", state);
  if (page > 1) query.set("page", String(page));
  const address = `${matchingHome(desk)}/decisions`;
  return query.size === 0 ? address : `${address}?${query}`;
}

function StateTabs({ desk, setting: { t }, state }: DecisionsPageProps) {
  const tabs = (["all", "in-force", "withdrawn"] as const).map((one) => ({
    label: t(`decisions-${one}`),
    href: addressOf(desk, one),
    current: one === state,
  }));
  return <Tabs label={t("decisions-which")} tabs={tabs} />;
}

function Decisions(props: DecisionsPageProps) {
  const { desk, setting, state, list } = props;
  const { t, find, locale } = setting;
  return (
    <>
      <Toolbar label={t("decisions-caption")}>
        <LinkButton href={`${matchingHome(desk)}/decisions.csv`} icon="download" size="small">
          {t("decisions-csv")}
        </LinkButton>
      </Toolbar>
      <DecisionTable {...props} />
      <Pager
        page={list.page}
        pages={list.pages}
        href={(page) => addressOf(desk, state, page)}
        format={(number) => formatNumber(locale, number)}
        words={{
          label: t("pages-of-decisions"),
          previous: find("page-previous"),
          next: find("page-next"),
          page: (number) => find("page-number", { page: number }),
        }}
      />
    </>
  );
}
