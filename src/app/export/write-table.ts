import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import type { ClientBase } from "pg";
import { type ExportedTable, tableFile } from "./manifest.ts";
import { columnList, isJson, type Table } from "./schema.ts";

/** Rows are fetched so many at once that they come to about this many characters. */
const AT_ONCE = 4_000_000;
const MOST_ROWS = 1000;

/** Writes a table's rows, one JSON object a line, as this transaction sees them; memory stays flat. */
export async function writeTable(
  client: ClientBase,
  folder: string,
  table: Table,
): Promise<ExportedTable> {
  const hash = createHash("sha256");
  let bytes = 0;
  const measure = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  const count = { rows: 0 };
  await pipeline(
    linesOf(client, table, count),
    createGzip({ level: 4 }),
    measure,
    createWriteStream(tableFile(folder, table.name), { flags: "wx", mode: 0o600, flush: true }),
  );
  const { name, columns } = table;
  return { name, columns: [...columns], ...count, sha256: hash.digest("hex"), bytes };
}

async function* linesOf(
  client: ClientBase,
  table: Table,
  count: { rows: number },
): AsyncGenerator<string> {
  await client.query(`declare export_rows no scroll cursor for ${selection(table)}`);
  let size = 100;
  for (;;) {
    const { rows } = await client.query<{ line: string }>(`fetch ${size} from export_rows`);
    if (rows.length === 0) break;
    const text = rows.map(({ line }) => `${line}\n`).join("");
    yield text;
    count.rows += rows.length;
    const fitting = Math.floor((AT_ONCE * rows.length) / text.length);
    size = Math.min(MOST_ROWS, Math.max(1, fitting));
  }
  await client.query("close export_rows");
}

function selection({ name, columns, key }: Table): string {
  const values = columns.map((column) =>
    isJson(column) ? `"${column.name}"::text as "${column.name}"` : `"${column.name}"`,
  );
  const order = key.length > 0 ? ` order by ${key.map((column) => `"${column}"`).join(", ")}` : "";
  return `select row_to_json(r)::text as line from (select ${values.join(", ")} from public."${name}"${order}) r`;
}

/** An insertion of many lines at once; `$1` is an array of the lines as JSON. */
export function insertion({ name, columns }: Pick<Table, "name" | "columns">): string {
  const types = columns.map(
    (column) => `"${column.name}" ${isJson(column) ? "text" : column.type}`,
  );
  const values = columns.map((column) =>
    isJson(column) ? `r."${column.name}"::${column.type}` : `r."${column.name}"`,
  );
  return `insert into public."${name}" (${columnList(columns)}) overriding system value
    select ${values.join(", ")} from json_to_recordset($1::json) as r(${types.join(", ")})`;
}
