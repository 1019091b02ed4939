import type { ReactNode } from "react";
import type { Taken } from "#kernel/http";
import type { Cell } from "#standards/xlsx";
import { LinkButton, Table } from "#ui";

/** A cell as a page shows it, and as a file has it. */
export type FigureCell = { readonly shown: ReactNode; readonly value: Cell };

/** A table that is shown on a page and can be taken along; one description for both. */
export type FigureTable = {
  /** Of the file, without its ending. */
  readonly name: string;
  readonly title: string;
  readonly columns: readonly {
    readonly label: string;
    readonly numeric?: boolean;
    readonly width?: number;
  }[];
  readonly rows: readonly (readonly FigureCell[])[];
  readonly empty?: string;
};

/** The same in a page and in a file. */
export function plain(value: string): FigureCell {
  return { shown: value, value };
}

/** A figure, written in the page's language. */
export function figure(value: number | null, format: (value: number) => string): FigureCell {
  return { shown: value === null ? "–" : format(value), value };
}

type FigureTableProps = { readonly table: FigureTable; readonly captionHidden?: boolean };

/** On a page: the first column names the row. */
export function FigureTableView({ table, captionHidden = false }: FigureTableProps) {
  const { title, columns, rows, empty } = table;
  return (
    <Table
      caption={title}
      captionHidden={captionHidden}
      columns={columns.map(({ label, numeric }, index) => ({
        key: String(index),
        label,
        heading: index === 0,
        ...(numeric ? { numeric } : {}),
        cell: (row: number) => rows[row]?.[index]?.shown,
      }))}
      rows={rows.map((_, index) => index)}
      rowKey={String}
      empty={empty}
    />
  );
}

/** As a file. */
export function takenTable({ columns, rows }: FigureTable): Taken {
  return {
    columns: columns.map(({ label, numeric, width }) => [label, width ?? (numeric ? 14 : 36)]),
    rows: rows.map((row) => row.map(({ value }) => value)),
  };
}

type TakeAlongProps = {
  readonly label: string;
  /** The files, each with its name for people. */
  readonly files: readonly { readonly label: string; readonly href: string }[];
};

/** Links to tables as files. */
export function TakeAlong({ label, files }: TakeAlongProps) {
  return (
    <div className="cluster no-print">
      <span>{label}</span>
      {files.map(({ label: name, href }) => (
        <LinkButton key={href} href={href} icon="download" size="small">
          {name}
        </LinkButton>
      ))}
    </div>
  );
}
