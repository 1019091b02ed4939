import { BarChart, EmptyState, LineChart, StatTiles } from "#ui";
import { FigureTableView, TakeAlong } from "../figures/figure-table.tsx";
import { monthsOf } from "../../model/worth/slice.ts";
import { MethodShown } from "./method-shown.tsx";
import {
  avoidedMonths,
  avoidedSums,
  type Counted,
  formsTable,
  partnersTable,
  rateOf,
  suppliersTable,
  tables,
} from "./tables.ts";

type BodyProps = {
  readonly counted: Counted;
  /** Where a table lies as a file. */
  readonly file: (name: string, ending: "csv" | "xlsx") => string;
  /** Where the figures of the method are set, for those who may. */
  readonly methodHref: string | null;
};

/** All figures of some months: drawn, in tables, and to take along. */
export function FiguresBody({ counted, file, methodHref }: BodyProps) {
  const { view, figures } = counted;
  const { t } = view;
  if (figures.received.asked + figures.supplied.asked === 0)
    return (
      <>
        <EmptyState icon="list" title={t("empty-title")}>
          <p>{t("empty-text")}</p>
        </EmptyState>
        <MethodShown view={view} methods={figures.methods} href={methodHref} />
      </>
    );
  const files = Object.entries(tables).flatMap(([name, make]) =>
    (["csv", "xlsx"] as const).map((ending) => ({
      label: t("take", { table: make(counted).title, ending: ending.toUpperCase() }),
      href: file(name, ending),
    })),
  );
  return (
    <>
      <Tiles counted={counted} />
      <MonthsChart counted={counted} />
      <WorthPart counted={counted} />
      <FigureTableView table={suppliersTable(counted)} />
      <p className="soft small">{t("suppliers-summary")}</p>
      <ReasonsChart counted={counted} />
      <FigureTableView table={partnersTable(counted)} />
      <p className="soft small">{t("partners-summary")}</p>
      <FigureTableView table={formsTable(counted)} />
      <MethodShown view={view} methods={figures.methods} href={methodHref} />
      <TakeAlong label={t("take-along")} files={files} />
    </>
  );
}

type PartProps = { readonly counted: Counted };

function Tiles({ counted }: PartProps) {
  const { view, figures, slice } = counted;
  const { t, number, share, duration, money } = view;
  const all = figures.requests.reduce(
    (sum, one) => ({
      requests: sum.requests + one.requests,
      filled: sum.filled + one.filled,
      unfilled: sum.unfilled + one.unfilled,
    }),
    { requests: 0, filled: 0, unfilled: 0 },
  );
  const rate = rateOf(all);
  const lent = rateOf(figures.supplied);
  const avoided = avoidedSums(figures, slice);
  return (
    <StatTiles
      stats={[
        { label: t("stat-requests"), value: number(all.requests) },
        {
          label: t("stat-fill-rate"),
          value: rate === null ? t("none") : share(rate),
          note: t("stat-fill-note"),
        },
        {
          label: t("stat-median"),
          value: duration(figures.received.median),
          note: `${t("stat-ninth")} ${duration(figures.received.ninth)}`,
        },
        ...(slice.agency === null
          ? []
          : [
              {
                label: t("stat-lent"),
                value: number(figures.supplied.filled),
                ...(lent === null ? {} : { note: t("stat-lent-note", { share: share(lent) }) }),
              },
            ]),
        ...avoided.map(({ amount, currency }) => ({
          label: t("stat-avoided"),
          value: money(amount, currency),
        })),
      ]}
    />
  );
}

function MonthsChart({ counted }: PartProps) {
  const { view, figures, slice } = counted;
  const { t } = view;
  const months = monthsOf(slice);
  const requests = new Map(figures.requests.map((one) => [one.month, one]));
  const supplies = new Map(figures.supplies.map((one) => [one.key, one]));
  const own = slice.agency !== null;
  const asked = {
    label: t("requested"),
    values: months.map((month) => requests.get(month)?.requests ?? 0),
  };
  const filled = {
    label: own ? t("borrowed") : t("filled"),
    values: months.map((month) => requests.get(month)?.filled ?? 0),
  };
  const lent = {
    label: t("lent"),
    values: months.map((month) => supplies.get(month)?.filled ?? 0),
  };
  return (
    <LineChart
      title={t("months-title")}
      summary={t("months-summary")}
      points={months.map(view.month)}
      series={own ? [asked, filled, lent] : [asked, filled]}
      dir={view.dir}
      format={view.number}
      words={{ label: t("month"), value: t("requested"), table: t("figures") }}
    />
  );
}

/** What was avoided, drawn for each currency by itself. */
function WorthPart({ counted }: PartProps) {
  const { view, figures, slice } = counted;
  const { t, money } = view;
  const months = avoidedMonths(figures, slice);
  const currencies = [...new Set(months.map(({ currency }) => currency))];
  const sums = (all: readonly { readonly amount: string; readonly currency: string }[]) =>
    all.map(({ amount, currency }) => money(amount, currency)).join(" + ") || t("nothing");
  const [paid, earned] = [sums(figures.paid), sums(figures.earned)];
  return (
    <>
      {currencies.map((currency) => (
        <BarChart
          key={currency}
          title={t("avoided-title")}
          summary={t("avoided-summary")}
          bars={months
            .filter((one) => one.currency === currency)
            .map(({ month, avoided }) => ({ label: view.month(month), value: Number(avoided) }))}
          dir={view.dir}
          format={(value) => money(value.toFixed(2), currency)}
          words={{ label: t("month"), value: t("avoided"), table: t("figures") }}
        />
      ))}
      <p>
        {slice.agency === null ? t("charges-network", { paid }) : t("charges", { paid, earned })}
      </p>
    </>
  );
}

function ReasonsChart({ counted }: PartProps) {
  const { view, figures } = counted;
  const { t } = view;
  if (figures.reasonsHeard.length === 0) return null;
  return (
    <BarChart
      title={t("reasons-title")}
      summary={t("reasons-summary")}
      bars={figures.reasonsHeard.map(({ reason, count }) => ({
        label: view.reason(reason),
        value: count,
      }))}
      dir={view.dir}
      format={view.number}
      words={{ label: t("reason"), value: t("count"), table: t("figures") }}
    />
  );
}
