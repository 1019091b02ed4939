import { ChartFrame } from "./chart-frame.tsx";
import { percent, ticks } from "./scale.ts";

export interface Bar {
  readonly label: string;
  readonly value: number;
  /** Stands out from the others, e.g. one's own library. */
  readonly strong?: boolean;
  /** Where the table beneath leads to from the figure. */
  readonly href?: string;
}

export interface ChartWords {
  /** Heading of the column of names. */
  readonly label: string;
  /** Heading of the column of values. */
  readonly value: string;
  /** Opens the table beneath. */
  readonly table: string;
}

export interface BarChartProps {
  readonly title: string;
  readonly summary?: string;
  readonly bars: readonly Bar[];
  readonly dir?: "ltr" | "rtl";
  /** How values are written in the page's language. */
  readonly format?: (value: number) => string;
  readonly words: ChartWords;
  /** Shows the table beneath from the start. */
  readonly tableOpen?: boolean;
}

const ROW = 46;

function BarRow(props: {
  readonly bar: Bar;
  readonly y: number;
  readonly share: number;
  readonly rtl: boolean;
  readonly text: string;
}) {
  const { bar, y, share, rtl, text } = props;
  return (
    <g className={bar.strong ? "bar-strong" : undefined}>
      <text x={rtl ? "100%" : 0} y={y + 15}>
        {bar.label}
      </text>
      <text className="chart-value" x={rtl ? 0 : "100%"} y={y + 15} textAnchor="end">
        {text}
      </text>
      <rect className="bar-track" x="0" y={y + 22} width="100%" height="14" rx="2" />
      <rect
        className="bar-fill"
        x={rtl ? percent(1 - share) : 0}
        y={y + 22}
        width={percent(share)}
        height="14"
        rx="2"
      />
    </g>
  );
}

function linked(text: string, href: string | undefined) {
  return href === undefined ? text : <a href={href}>{text}</a>;
}

/** Compares amounts. Lengths are in per cent, so that letters keep their size on any screen. */
export function BarChart({
  title,
  summary,
  bars,
  dir = "ltr",
  format = String,
  words,
  tableOpen,
}: BarChartProps) {
  const top = ticks(Math.max(0, ...bars.map((bar) => bar.value)), 4, false).at(-1) ?? 1;
  const table = {
    columns: [
      { key: "label", label: words.label, heading: true, cell: (bar: Bar) => bar.label },
      {
        key: "value",
        label: words.value,
        numeric: true,
        cell: (bar: Bar) => linked(format(bar.value), bar.href),
      },
    ],
    rows: bars,
    rowKey: (bar: Bar) => bar.label,
  };
  return (
    <ChartFrame {...{ title, summary, table, tableOpen }} tableLabel={words.table}>
      <svg
        className="chart-drawing"
        width="100%"
        height={bars.length * ROW}
        aria-hidden="true"
        focusable="false"
      >
        {bars.map((bar, index) => (
          <BarRow
            key={bar.label}
            bar={bar}
            y={index * ROW}
            share={Math.max(0, bar.value) / top}
            rtl={dir === "rtl"}
            text={format(bar.value)}
          />
        ))}
      </svg>
    </ChartFrame>
  );
}
