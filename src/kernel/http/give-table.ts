import type { Context } from "hono";
import { type Cell, workbook } from "#standards/xlsx";
import { BYTE_ORDER_MARK, csvLine } from "#standards/csv";
import { download } from "./download.ts";
import { streamOf } from "./stream-of.ts";

/** A table to be taken along; its columns with their width in characters. */
export type Taken = {
  readonly columns: readonly (readonly [heading: string, width: number])[];
  readonly rows: readonly (readonly Cell[])[];
};

type Rows = AsyncIterable<readonly Cell[]> | Iterable<readonly Cell[]>;
export type Ending = "csv" | "xlsx";

type Given = {
  /** Name of the file, without its ending. */
  readonly name: string;
  readonly ending: Ending;
  readonly columns: Taken["columns"];
  readonly rows: Rows;
};

const PIECE = 32 * 1024;

/** Answers with a table as a file, made as it is taken. */
export function giveTable(
  c: Context,
  view: { readonly dir: "ltr" | "rtl" },
  { name, ending, columns, rows }: Given,
): Response {
  if (ending === "csv")
    return download(c, streamOf(csvOf(columns, rows)), {
      name: `${name}.csv`,
      type: "text/csv; charset=utf-8",
    });
  const sheet = {
    name,
    rightToLeft: view.dir === "rtl",
    columns: columns.map(([heading, width]) => ({ heading, width })),
  };
  return download(c, streamOf(workbook(sheet, rows)), {
    name: `${name}.xlsx`,
    type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  });
}

/** With a byte order mark, so that spreadsheets read it as UTF-8. */
async function* csvOf(columns: Taken["columns"], rows: Rows): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  let piece = BYTE_ORDER_MARK + csvLine(columns.map(([heading]) => heading));
  for await (const row of rows) {
    piece += csvLine(row);
    if (piece.length < PIECE) continue;
    yield encoder.encode(piece);
    piece = "";
  }
  yield encoder.encode(piece);
}
