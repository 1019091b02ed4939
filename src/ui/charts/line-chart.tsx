import type { ChartWords } from "./bar-chart.tsx";
import { ChartFrame } from "./chart-frame.tsx";
import { type Axes, Grid, HEIGHT, PointNames, Scale } from "./axes.tsx";
import { ticks } from "./scale.ts";
import { Legend, Line, type Series } from "./series.tsx";

export interface LineChartProps {
  readonly title: string;
  readonly summary?: string;
  /** Names of the points along the axis, e.g. months. */
  readonly points: readonly string[];
  /** At most four, or no eye can part them. */
  readonly series: readonly Series[];
  readonly dir?: "ltr" | "rtl";
  readonly format?: (value: number) => string;
  readonly words: ChartWords;
}

/** How amounts change along a row of points, most often time. */
export function LineChart(props: LineChartProps) {
  const { title, summary, points, series, dir = "ltr", format = String, words } = props;
  const all = series.flatMap(({ values }) => values.filter((value) => value !== null));
  const marks = ticks(Math.max(0, ...all), 4, all.every(Number.isInteger));
  const axes: Axes = { highest: marks.at(-1) ?? 1, count: points.length, rtl: dir === "rtl" };
  const column = ({ label, values }: Series) => ({
    key: label,
    label,
    numeric: true,
    cell: (index: number) => (typeof values[index] === "number" ? format(values[index]) : "–"),
  });
  const heading = {
    key: "point",
    label: words.label,
    heading: true,
    cell: (index: number) => points[index],
  };
  const table = {
    columns: [heading, ...series.map(column)],
    rows: points.map((_, index) => index),
    rowKey: String,
  };
  return (
    <ChartFrame
      {...{ title, summary, table }}
      tableLabel={words.table}
      legend={<Legend series={series} />}
    >
      <div className="chart-plot">
        <Scale marks={marks} axes={axes} format={format} />
        <svg
          className="chart-drawing"
          width="100%"
          height={HEIGHT}
          aria-hidden="true"
          focusable="false"
        >
          <Grid marks={marks} axes={axes} />
          <PointNames points={points} axes={axes} />
          {series.map((one, number) => (
            <Line key={one.label} series={one} number={number} axes={axes} />
          ))}
        </svg>
      </div>
    </ChartFrame>
  );
}
