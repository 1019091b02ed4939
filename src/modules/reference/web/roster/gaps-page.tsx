import {
  Button,
  EmptyState,
  Form,
  FormActions,
  HeatMap,
  LinkButton,
  Select,
  Table,
  Toolbar,
  type Column,
} from "#ui";
import { formatClock, formatNumber } from "#kernel/i18n";
import type { Forecast } from "../../model/roster/forecast.ts";
import { type Gap, missingIn } from "../../model/roster/gaps.ts";
import { type Heat, heatOf, hoursIn } from "../../model/roster/heat.ts";
import { RosterFrame } from "./roster-frame.tsx";
import type { RosterPage } from "./roster-page.ts";
import { dayOf, hourName, longDay, shortDay } from "./times.ts";

/** The forecast, for how many weeks, and in which zone it is shown. */
export type Ahead = {
  readonly weeks: number;
  readonly zone: string;
  readonly forecast: Forecast;
};
type Props = { readonly view: RosterPage; readonly ahead: Ahead };

const CHOICES = [1, 2, 4, 8, 13, 26] as const;

/** Where the promise is not kept: by day and hour, and one by one. */
export function GapsPage({ view, ahead }: Props) {
  const { t } = view;
  const { promised, gaps } = ahead.forecast;
  return (
    <RosterFrame view={view} part="gaps" title={t("part-gaps")} lead={t("gaps-lead")}>
      <WeeksForm view={view} ahead={ahead} />
      <p className="soft">{t("times-in", { zone: ahead.zone })}</p>
      {promised.length === 0 ? (
        <EmptyState icon="clock" title={t("nothing-promised")}>
          <p>{t("nothing-promised-text")}</p>
        </EmptyState>
      ) : gaps.length === 0 ? (
        <EmptyState icon="check" title={t("gaps-none")}>
          <p>{t("gaps-none-text")}</p>
        </EmptyState>
      ) : (
        <>
          <GapMap view={view} ahead={ahead} />
          <GapTable view={view} ahead={ahead} />
        </>
      )}
    </RosterFrame>
  );
}

function WeeksForm({ view, ahead }: Props) {
  const { t, home } = view;
  return (
    <div className="no-print">
      <Form action={`${home}/gaps`} method="get" label={t("weeks-ahead")}>
        <Select
          name="weeks"
          label={t("weeks-ahead")}
          value={String(ahead.weeks)}
          options={CHOICES.map((count) => ({
            value: String(count),
            label: t("weeks-count", { count }),
          }))}
        />
        <FormActions>
          <Button>{t("show")}</Button>
        </FormActions>
      </Form>
    </div>
  );
}

function GapMap({ view, ahead }: Props) {
  const { t, locale, home } = view;
  const { promised, gaps } = ahead.forecast;
  const heat = heatOf(promised, gaps, ahead.zone);
  const most = mostIn(heat);
  return (
    <HeatMap
      title={t("gaps-map")}
      summary={t("gaps-map-summary")}
      corner={t("day")}
      rows={[...heat.keys()].map((day) => ({
        key: day,
        heading: shortDay(locale, Temporal.PlainDate.from(day)),
      }))}
      columns={hoursIn(heat).map((hour) => ({
        key: String(hour),
        heading: hourName(locale, hour),
      }))}
      cell={(day, hour) => {
        const missing = heat.get(day)?.get(Number(hour));
        if (missing === undefined) return { text: "", heat: null };
        const text = formatNumber(locale, missing);
        if (missing === 0) return { text, heat: 0 };
        return { text, heat: missing / most, href: `${home}?week=${day}` };
      }}
    />
  );
}

function GapTable({ view, ahead }: Props) {
  const { t, home } = view;
  const { weeks, forecast } = ahead;
  const file = (ending: string) => `${home}/gaps.${ending}?weeks=${weeks}`;
  return (
    <section className="stack" aria-labelledby="gaps">
      <h2 id="gaps">{t("gaps-list")}</h2>
      <Toolbar label={t("take-along")}>
        <LinkButton href={file("csv")} icon="download" size="small">
          {t("file-csv")}
        </LinkButton>
        <LinkButton href={file("xlsx")} icon="download" size="small">
          {t("file-xlsx")}
        </LinkButton>
      </Toolbar>
      <Table
        caption={t("gaps-list")}
        captionHidden
        rows={forecast.gaps}
        rowKey={({ start }: Gap) => start.toString()}
        columns={columnsOf({ view, ahead })}
      />
    </section>
  );
}

function DayLink({ view, day }: { readonly view: RosterPage; readonly day: Temporal.PlainDate }) {
  return <a href={`${view.home}?week=${day.toString()}`}>{longDay(view.locale, day)}</a>;
}

function mostIn(heat: Heat): number {
  return Math.max(1, ...[...heat.values()].flatMap((row) => [...row.values()]));
}

function columnsOf({ view, ahead }: Props): readonly Column<Gap>[] {
  const { t, locale } = view;
  const { zone } = ahead;
  const dayAt = (at: Temporal.Instant) => dayOf(at, zone);
  return [
    {
      key: "day",
      label: t("day"),
      heading: true,
      cell: (gap) => <DayLink view={view} day={dayAt(gap.start)} />,
    },
    { key: "from", label: t("from"), cell: ({ start }) => formatClock(locale, start, zone) },
    {
      key: "to",
      label: t("to"),
      cell: ({ start, end }) =>
        dayAt(start).equals(dayAt(end))
          ? formatClock(locale, end, zone)
          : `${shortDay(locale, dayAt(end))}, ${formatClock(locale, end, zone)}`,
    },
    {
      key: "missing",
      label: t("missing"),
      numeric: true,
      cell: (gap) => formatNumber(locale, missingIn(gap)),
    },
    {
      key: "needed",
      label: t("needed"),
      numeric: true,
      cell: ({ needed }) => formatNumber(locale, needed),
    },
  ];
}
