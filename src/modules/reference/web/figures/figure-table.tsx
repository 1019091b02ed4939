import type { Taken } from "#kernel/http";
import type { Cell } from "#standards/xlsx";
import { Table } from "#ui";

/** Figures as they stand on a page and in a file: one description for both. The first column names the row. */
export type FigureTable = {
  /** Of the file, without its ending. */
  readonly name: string;
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
};

type Format = (value: number) => string;

/** What a `Table` needs to show it; numbers are written in the page's language. */
export function shownTable({ columns, rows }: FigureTable, format: Format) {
  return {
    columns: columns.map((label, index) => ({
      key: String(index),
      label,
      ...(index === 0 ? { heading: true } : { numeric: true }),
      cell: (row: number) => shown(rows[row]?.[index] ?? null, format),
    })),
    rows: rows.map((_, index) => index),
    rowKey: String,
  };
}

function shown(cell: Cell, format: Format): string {
  if (typeof cell === "number") return format(cell);
  return cell ?? "–";
}

/** On a page. */
export function FigureTableView({
  table,
  format,
}: {
  readonly table: FigureTable;
  readonly format: Format;
}) {
  return <Table caption={table.title} {...shownTable(table, format)} />;
}

/** As a file. */
export function takenTable({ columns, rows }: FigureTable): Taken {
  return { columns: columns.map((label, index) => [label, index === 0 ? 32 : 14]), rows };
}
