import type { ReactNode } from "react";
import { Table, type TableProps } from "../components/table.tsx";

export interface ChartFrameProps<Row> {
  readonly title: string;
  /** What the figures say, in a sentence. */
  readonly summary?: string;
  readonly legend?: ReactNode;
  /** Opens the table beneath, e.g. "The figures". */
  readonly tableLabel: string;
  /** Shows the table from the start. */
  readonly tableOpen?: boolean;
  readonly table: Omit<TableProps<Row>, "caption" | "captionHidden">;
  readonly children: ReactNode;
}

/** A drawing with its title above and its figures beneath; the table is what screen readers are given. */
export function ChartFrame<Row>(props: ChartFrameProps<Row>) {
  const { title, summary, legend, tableLabel, tableOpen, table, children } = props;
  return (
    <figure className="chart">
      <figcaption>
        <span className="chart-title">{title}</span>
        {summary && <span className="chart-summary">{summary}</span>}
      </figcaption>
      {legend}
      {children}
      <details className="chart-figures" open={tableOpen}>
        <summary>{tableLabel}</summary>
        <Table {...table} caption={title} captionHidden />
      </details>
    </figure>
  );
}
