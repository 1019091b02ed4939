import type { TableProps } from "../components/table.tsx";
import { ChartFrame } from "./chart-frame.tsx";
import { percent, ticks } from "./scale.ts";

export interface PartedBar {
  readonly key: string;
  readonly label: string;
  /** The whole bar. */
  readonly value: number;
  /** How much of it the marked part is. */
  readonly part: number;
}

export interface PartedBarChartProps<Row> {
  readonly title: string;
  readonly summary?: string;
  readonly bars: readonly PartedBar[];
  readonly dir?: "ltr" | "rtl";
  readonly format?: (value: number) => string;
  readonly words: {
    /** What the whole bars are, and what the marked part of each. */
    readonly whole: string;
    readonly part: string;
    /** Name of the table beneath. */
    readonly table: string;
  };
  /** Shows the table beneath from the start. */
  readonly tableOpen?: boolean;
  /** The figures, with whatever else is known of each row. */
  readonly table: Omit<TableProps<Row>, "caption" | "captionHidden">;
}

const ROW = 46;

function Row(props: {
  readonly bar: PartedBar;
  readonly y: number;
  readonly top: number;
  readonly rtl: boolean;
  readonly text: string;
}) {
  const { bar, y, top, rtl, text } = props;
  const strip = (className: string, value: number) => {
    const share = Math.max(0, value) / top;
    const x = rtl ? percent(1 - share) : 0;
    return (
      <rect className={className} x={x} y={y + 22} width={percent(share)} height="14" rx="2" />
    );
  };
  return (
    <g>
      <text x={rtl ? "100%" : 0} y={y + 15}>
        {bar.label}
      </text>
      <text className="chart-value" x={rtl ? 0 : "100%"} y={y + 15} textAnchor="end">
        {text}
      </text>
      <rect className="bar-track" x="0" y={y + 22} width="100%" height="14" rx="2" />
      {strip("bar-whole", bar.value)}
      {strip("bar-part", bar.part)}
    </g>
  );
}

/** Compares amounts, each with a part of it marked. */
export function PartedBarChart<Row>(props: PartedBarChartProps<Row>) {
  const { title, summary, bars, dir = "ltr", format = String, words, table, tableOpen } = props;
  const top = ticks(Math.max(0, ...bars.map(({ value }) => value)), 4, false).at(-1) ?? 1;
  return (
    <ChartFrame
      {...{ title, summary, table, tableOpen }}
      tableLabel={words.table}
      legend={<PartLegend {...words} />}
    >
      <svg
        className="chart-drawing"
        width="100%"
        height={bars.length * ROW}
        aria-hidden="true"
        focusable="false"
      >
        {bars.map((bar, index) => (
          <Row
            key={bar.key}
            bar={bar}
            y={index * ROW}
            top={top}
            rtl={dir === "rtl"}
            text={`${format(bar.part)} / ${format(bar.value)}`}
          />
        ))}
      </svg>
    </ChartFrame>
  );
}

function PartLegend({ whole, part }: { readonly whole: string; readonly part: string }) {
  const entries = [
    ["bar-part", part],
    ["bar-whole", whole],
  ] as const;
  return (
    <ul className="chart-legend">
      {entries.map(([sign, label]) => (
        <li key={sign}>
          <svg width="16" height="16" aria-hidden="true">
            <rect className={sign} width="16" height="16" rx="2" />
          </svg>
          {label}
        </li>
      ))}
    </ul>
  );
}
