import type { ChartWords } from "./bar-chart.tsx";
import { ChartFrame } from "./chart-frame.tsx";
import { percent, thinned, ticks } from "./scale.ts";

export interface Series {
  readonly label: string;
  /** One for each point along the axis; `null` where nothing is known. */
  readonly values: readonly (number | null)[];
}

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

const TOP = 22;
const BODY = 220;
const LABELS_IN_ROW = 5;

interface Axes {
  readonly highest: number;
  readonly count: number;
  readonly rtl: boolean;
}

function across(index: number, { count, rtl }: Axes): number {
  const share = count > 1 ? 0.02 + (index / (count - 1)) * 0.96 : 0.5;
  return rtl ? 1 - share : share;
}

const down = (value: number, { highest }: Axes): number => TOP + BODY - (value / highest) * BODY;

function Grid({
  marks,
  axes,
  format,
}: {
  readonly marks: readonly number[];
  readonly axes: Axes;
  readonly format: (value: number) => string;
}) {
  return marks.map((mark) => (
    <g key={mark}>
      <line className="chart-grid" x1="0" x2="100%" y1={down(mark, axes)} y2={down(mark, axes)} />
      <text className="chart-mark" x={axes.rtl ? "100%" : 0} y={down(mark, axes) - 4}>
        {format(mark)}
      </text>
    </g>
  ));
}

function anchor(index: number, count: number): "start" | "middle" | "end" {
  if (index === 0) return "start";
  return index === count - 1 ? "end" : "middle";
}

function PointNames({ points, axes }: { readonly points: readonly string[]; readonly axes: Axes }) {
  return thinned(points.length, LABELS_IN_ROW).map((index) => (
    <text
      key={index}
      className="chart-mark"
      x={percent(across(index, axes))}
      y={TOP + BODY + 20}
      textAnchor={anchor(index, points.length)}
    >
      {points[index]}
    </text>
  ));
}

/** The sign of a series, told apart by shape as well as by colour. */
function Sign({
  number,
  x,
  y,
}: {
  readonly number: number;
  readonly x: string | number;
  readonly y: number;
}) {
  return number % 2 === 0 ? (
    <circle className="chart-sign" cx={x} cy={y} r="4.5" />
  ) : (
    <svg x={x} y={y} overflow="visible">
      <rect className="chart-sign" x="-4" y="-4" width="8" height="8" />
    </svg>
  );
}

function Line({
  series,
  number,
  axes,
}: {
  readonly series: Series;
  readonly number: number;
  readonly axes: Axes;
}) {
  const { values } = series;
  return (
    <g className={`series series-${number + 1}`}>
      {values.map((value, index) => {
        const before = values[index - 1];
        if (value === null || before === null || before === undefined) return null;
        const [x1, x2] = [index - 1, index].map((at) => percent(across(at, axes)));
        return <line key={index} x1={x1} y1={down(before, axes)} x2={x2} y2={down(value, axes)} />;
      })}
      {values.map((value, index) =>
        value === null ? null : (
          <Sign
            key={index}
            number={number}
            x={percent(across(index, axes))}
            y={down(value, axes)}
          />
        ),
      )}
    </g>
  );
}

function Legend({ series }: { readonly series: readonly Series[] }) {
  if (series.length < 2) return null;
  return (
    <ul className="chart-legend">
      {series.map(({ label }, number) => (
        <li key={label}>
          <svg className={`series series-${number + 1}`} width="32" height="12" aria-hidden="true">
            <line x1="0" x2="32" y1="6" y2="6" />
            <Sign number={number} x={16} y={6} />
          </svg>
          {label}
        </li>
      ))}
    </ul>
  );
}

/** How amounts change along a row of points, most often time. */
export function LineChart(props: LineChartProps) {
  const { title, summary, points, series, dir = "ltr", format = String, words } = props;
  const all = series.flatMap(({ values }) => values.filter((value) => value !== null));
  const marks = ticks(Math.max(0, ...all), 4, all.every(Number.isInteger));
  const axes = { highest: marks.at(-1) ?? 1, count: points.length, rtl: dir === "rtl" };
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
      <svg
        className="chart-drawing"
        width="100%"
        height={TOP + BODY + 28}
        aria-hidden="true"
        focusable="false"
      >
        <Grid marks={marks} axes={axes} format={format} />
        <PointNames points={points} axes={axes} />
        {series.map((one, number) => (
          <Line key={one.label} series={one} number={number} axes={axes} />
        ))}
      </svg>
    </ChartFrame>
  );
}
