import { sql } from "kysely";
import type { Ctx } from "#kernel/tenancy";
import { deleteFiles } from "./files.ts";

/**
 * Takes everything from an inquiry but its figures. Nobody has the new key. @returns the last number
 * of its thread, and where its files lie, of which nothing else is known now
 */
export async function forgetInquiry(
  ctx: Ctx,
  id: string,
  with_: { readonly keyHash: Uint8Array; readonly at: Date; readonly withdrawn: boolean },
): Promise<{ readonly last: number; readonly blobs: readonly string[] }> {
  const { rows } = await sql<{
    last: string | null;
  }>`select max(sequence) as last from inquiry_entry where inquiry_id = ${id}`.execute(ctx.tx);
  const at = with_.at.toISOString();
  const blobs = await deleteFiles(ctx, id);
  // Also where it stands in others, of which this became a part (model/inquiry/entry.ts, copyOf).
  await sql`delete from inquiry_entry c using inquiry_entry e where e.inquiry_id = ${id}
    and c.client_id = 'merged-' || e.id::text and c.client_id like 'merged-%' and c.library_id = e.library_id`.execute(
    ctx.tx,
  );
  await sql`delete from inquiry_entry where inquiry_id = ${id}`.execute(ctx.tx);
  await sql`delete from inquiry_reader where inquiry_id = ${id}`.execute(ctx.tx);
  await sql`update inquiry set subject = '', praise = null, key_hash = ${with_.keyHash}, operator_id = null,
    operator_name = null, assignee_id = null, reader_said_at = null, erased_at = ${at},
    state = case when ${with_.withdrawn} then 'withdrawn' else state end,
    ended_at = coalesce(ended_at, ${at}) where id = ${id}`.execute(ctx.tx);
  return { last: Number(rows[0]?.last ?? 0), blobs };
}
