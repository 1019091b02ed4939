import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { createGunzip } from "node:zlib";
import type { ClientBase } from "pg";
import { CannotDo } from "../commands/command.ts";
import { type ExportedTable, tableFile } from "./manifest.ts";
import type { Table } from "./schema.ts";
import { insertion } from "./write-table.ts";

/** Lines are inserted so many at once that they come to about this many bytes. */
const AT_ONCE = 1_000_000;
const NEWLINE = 0x0a;

/** Inserts an exported table's rows. @throws CannotDo when the file is not the one that was written. */
export async function readTable(
  client: ClientBase,
  folder: string,
  { table, written }: { readonly table: Table; readonly written: ExportedTable },
): Promise<void> {
  const file = tableFile(folder, table.name);
  const hash = createHash("sha256");
  const text = insertion(table);
  let rows = 0;
  try {
    for await (const lines of batches(linesIn(file, hash))) {
      const { rowCount } = await client.query(text, [`[${lines.join(",")}]`]);
      rows += rowCount ?? 0;
    }
  } catch (fault) {
    throw isDamage(fault) ? damaged(file) : fault;
  }
  if (hash.digest("hex") !== written.sha256 || rows !== written.rows) throw damaged(file);
}

/** Missing, no gzip, or no JSON (SQLSTATE 22P02): found before the checksum is. */
function isDamage(fault: unknown): boolean {
  const code = fault instanceof Error && "code" in fault ? String(fault.code) : "";
  return code === "ENOENT" || code === "22P02" || code.startsWith("Z_");
}

function damaged(file: string): CannotDo {
  return new CannotDo(`${file} is damaged or missing: nothing was restored.`);
}

async function* linesIn(
  file: string,
  hash: ReturnType<typeof createHash>,
): AsyncGenerator<Uint8Array> {
  const source = createReadStream(file);
  source.on("data", (chunk) => hash.update(chunk));
  const unpacked = createGunzip();
  source.on("error", (fault) => unpacked.destroy(fault));
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of source.pipe(unpacked)) {
    const unread: Buffer = chunk;
    const bytes = Buffer.concat([rest, unread]);
    let start = 0;
    for (let end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE, start)) {
      yield bytes.subarray(start, end);
      start = end + 1;
    }
    rest = bytes.subarray(start);
  }
}

async function* batches(lines: AsyncIterable<Uint8Array>): AsyncGenerator<readonly string[]> {
  let batch: string[] = [];
  let size = 0;
  for await (const line of lines) {
    batch.push(new TextDecoder().decode(line));
    size += line.length;
    if (size < AT_ONCE) continue;
    yield batch;
    batch = [];
    size = 0;
  }
  if (batch.length > 0) yield batch;
}
