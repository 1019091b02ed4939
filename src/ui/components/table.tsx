import type { ReactNode } from "react";
import { Icon } from "../icons/icon.tsx";
import { classes } from "./classes.ts";

export interface Column<Row> {
  readonly key: string;
  readonly label: string;
  readonly cell: (row: Row) => ReactNode;
  /** Figures stand at the end and in columns. */
  readonly numeric?: boolean;
  /** This column names the row. */
  readonly heading?: boolean;
  /** Address that sorts by this column; leave out where sorting makes no sense. */
  readonly sortHref?: string;
  readonly sorted?: "ascending" | "descending" | undefined;
}

export interface TableProps<Row> {
  readonly caption: string;
  /** Keeps the caption for screen readers when a heading above says the same. */
  readonly captionHidden?: boolean;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** Shown in place of rows when there are none. */
  readonly empty?: ReactNode;
  readonly footer?: ReactNode;
}

function HeadCell<Row>({ column }: { readonly column: Column<Row> }) {
  const arrow = column.sorted === "descending" ? "sort-down" : column.sorted ? "sort-up" : "sort";
  return (
    <th scope="col" className={column.numeric ? "numeric" : undefined} aria-sort={column.sorted}>
      {column.sortHref ? (
        <a href={column.sortHref}>
          {column.label}
          <Icon name={arrow} />
        </a>
      ) : (
        column.label
      )}
    </th>
  );
}

function Cell<Row>({ column, row }: { readonly column: Column<Row>; readonly row: Row }) {
  const className = classes(column.numeric && "numeric") || undefined;
  if (column.heading) {
    return (
      <th scope="row" className={className}>
        {column.cell(row)}
      </th>
    );
  }
  return (
    <td className={className} data-label={column.label}>
      {column.cell(row)}
    </td>
  );
}

/** A captioned table; on a narrow screen each row becomes a small sheet of its own. */
export function Table<Row>(props: TableProps<Row>) {
  const { caption, captionHidden, columns, rows, rowKey, empty, footer } = props;
  return (
    <table className="table">
      <caption className={captionHidden ? "visually-hidden" : undefined}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <HeadCell key={column.key} column={column} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)}>
            {columns.map((column) => (
              <Cell key={column.key} column={column} row={row} />
            ))}
          </tr>
        ))}
        {rows.length === 0 && empty && (
          <tr>
            <td className="table-empty" colSpan={columns.length}>
              {empty}
            </td>
          </tr>
        )}
      </tbody>
      {footer && <tfoot>{footer}</tfoot>}
    </table>
  );
}
