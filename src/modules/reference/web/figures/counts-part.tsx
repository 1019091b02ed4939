import { BarChart, LineChart, PartedBarChart } from "#ui";
import { countsOf, DIMENSIONS, type Dimension, tallyOf } from "../../model/figures/counts.ts";
import { stepOf, stepsOf } from "../../model/figures/period.ts";
import { shownTable } from "./figure-table.tsx";
import { keyName } from "./key-name.ts";
import type { Counted } from "./counted.ts";
import { dimensionTable, stepsTable } from "./tables.ts";

type PartProps = { readonly counted: Counted };

/** Questions over time. */
export function StepsChart({ counted }: PartProps) {
  const { view, figures } = counted;
  const { t } = view;
  const step = stepOf(figures.period);
  const steps = stepsOf(figures.period, step);
  const series = (["asked", "at-once", "later", "missed"] as const).map((figure) => ({
    label: t(figure),
    values: steps.map((day) => tallyOf(figures.counts, "step", day.toString())[figure]),
  }));
  return (
    <LineChart
      title={stepsTable(counted).title}
      summary={t("steps-summary")}
      points={steps.map((day) => view.step(day, step))}
      series={series}
      dir={view.dir}
      format={view.number}
      words={{ label: t("time"), value: t("asked"), table: t("numbers") }}
    />
  );
}

/** Questions by what is known of them, and what readers said. */
export function Breakdowns({ counted }: PartProps) {
  return (
    <div className="grid">
      {DIMENSIONS.map((dimension) => (
        <Breakdown key={dimension} counted={counted} dimension={dimension} />
      ))}
      <Satisfaction counted={counted} />
    </div>
  );
}

function Breakdown({ counted, dimension }: PartProps & { readonly dimension: Dimension }) {
  const { view, figures } = counted;
  const { t } = view;
  const counts = countsOf(figures.counts, dimension);
  // Nothing is parted where all is one, as in a library without queues.
  if (counts.every(({ key }) => key === null)) return null;
  return (
    <PartedBarChart
      title={t(dimension)}
      summary={t("breakdown-summary")}
      bars={counts.map((count) => ({
        key: count.key ?? "",
        label: keyName(counted, dimension, count.key),
        value: count.asked,
        part: count["at-once"],
      }))}
      dir={view.dir}
      format={view.number}
      words={{ whole: t("asked"), part: t("at-once"), table: t("numbers") }}
      table={shownTable(dimensionTable(counted, dimension), view.number)}
    />
  );
}

function Satisfaction({ counted: { view, figures } }: PartProps) {
  const { t, d } = view;
  const said = (["3", "2", "1"] as const).map((value) => ({
    label: d(`satisfaction-${value}`),
    value: tallyOf(figures.counts, "satisfaction", value).asked,
  }));
  if (said.every(({ value }) => value === 0)) return null;
  return (
    <BarChart
      title={t("satisfaction-title")}
      bars={said}
      dir={view.dir}
      format={view.number}
      words={{ label: t("satisfaction-title"), value: t("readers"), table: t("numbers") }}
    />
  );
}
