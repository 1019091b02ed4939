import { sql } from "kysely";
import { newId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import type { Copy } from "../model/copies/copies.ts";

/**
 * Makes the copies of these records what is given. A copy known by its mark keeps its id, so that
 * what refers to it goes on; one that is no longer named goes.
 */
export async function writeItems(
  ctx: Ctx,
  library: string,
  copies: ReadonlyMap<string, readonly Copy[]>,
  known: readonly string[],
): Promise<void> {
  const rows = [...copies].flatMap(([record, list]) =>
    list.map((copy) => ({ ...copy, id: newId(), record })),
  );
  const body = JSON.stringify(rows);
  if (known.length > 0) await removeUnnamed(ctx, known, body);
  if (rows.length === 0) return;
  await sql`insert into item (id, record_id, library_id, mark, position, branch, shelving, call_number, barcode,
      part, loanable, status, status_text, note)
    select id, record, ${library}, mark, position, branch, shelving, "callNumber", barcode, part, loanable, status,
      "statusText", note
    from json_to_recordset(${body}::json) as x(id uuid, record uuid, mark text, position int, branch text,
      shelving text, "callNumber" text, barcode text, part text, loanable boolean, status text, "statusText" text,
      note text)
    on conflict (record_id, mark) do update set position = excluded.position, branch = excluded.branch,
      shelving = excluded.shelving, call_number = excluded.call_number, barcode = excluded.barcode,
      part = excluded.part, loanable = excluded.loanable, status = excluded.status,
      status_text = excluded.status_text, note = excluded.note`.execute(ctx.tx);
}

async function removeUnnamed(ctx: Ctx, records: readonly string[], body: string): Promise<void> {
  await sql`with named as materialized (
      select record, mark from json_to_recordset(${body}::json) as x(record uuid, mark text))
    delete from item i where i.record_id = any(${[...records]}::uuid[])
      and not exists (select from named n where n.record = i.record_id and n.mark = i.mark)`.execute(
    ctx.tx,
  );
}
