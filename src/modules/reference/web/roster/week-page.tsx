import { EmptyState, LinkButton } from "#ui";
import { DutyList } from "./duty-list.tsx";
import { RosterFrame } from "./roster-frame.tsx";
import type { RosterPage } from "./roster-page.ts";
import { dateText } from "./times.ts";
import type { Week } from "./week.ts";
import { WeekTable } from "./week-table.tsx";

type Props = { readonly view: RosterPage; readonly week: Week };

/** One week: a table by day and hour where there is room, and a list by day. */
export function WeekPage({ view, week }: Props) {
  const { t, locale, leads, home } = view;
  const addShift = leads && (
    <LinkButton href={`${home}/shifts/new`} look="primary" icon="plus">
      {t("add-shift")}
    </LinkButton>
  );
  const isEmpty = week.duties.length === 0 && week.forecast.promised.length === 0;
  return (
    <RosterFrame view={view} part="week" actions={addShift}>
      <section className="stack" aria-labelledby="week">
        <h2 id="week">{t("week-of", { date: dateText(locale, week.first.toString()) })}</h2>
        <p className="soft">{t("times-in", { zone: week.zone })}</p>
        <WeekNav view={view} first={week.first} />
        {isEmpty ? (
          <EmptyState icon="calendar" title={t("no-shifts-week")} level={3}>
            <p>{t("no-shifts-week-text")}</p>
          </EmptyState>
        ) : (
          <WeekTable view={view} week={week} />
        )}
      </section>
      {week.duties.length > 0 && (
        <section className="stack" aria-labelledby="duties">
          <h2 id="duties">{t("duties")}</h2>
          <DutyList
            view={view}
            duties={week.duties}
            zone={week.zone}
            hrefOf={({ shift, date }) => `${home}/shifts/${shift.id}/${date}`}
          />
        </section>
      )}
    </RosterFrame>
  );
}

function WeekNav({
  view,
  first,
}: {
  readonly view: RosterPage;
  readonly first: Temporal.PlainDate;
}) {
  const { t, home } = view;
  const weekAt = (weeks: number) => `${home}?week=${first.add({ weeks }).toString()}`;
  return (
    <nav className="cluster no-print" aria-label={t("weeks")}>
      <LinkButton href={weekAt(-1)} rel="prev" size="small">
        {t("previous-week")}
      </LinkButton>
      <LinkButton href={home} size="small">
        {t("this-week")}
      </LinkButton>
      <LinkButton href={weekAt(1)} rel="next" size="small">
        {t("next-week")}
      </LinkButton>
    </nav>
  );
}
