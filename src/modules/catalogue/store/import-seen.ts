import { sql } from "kysely";
import type { Ctx } from "#kernel/tenancy";

/** Notes which records were in a full load. */
export async function noteSeen(
  ctx: Ctx,
  importId: string,
  library: string,
  controlNumbers: readonly string[],
): Promise<void> {
  await sql`insert into import_seen (import_id, library_id, control_number)
    select ${importId}, ${library}, number from unnest(${[...controlNumbers]}::text[]) number
    on conflict do nothing`.execute(ctx.tx);
}

export type UnseenRecord = { readonly id: string; readonly controlNumber: string };

/** Live records of the library that were not in this load. */
export async function unseenRecords(
  ctx: Ctx,
  importId: string,
  library: string,
  limit: number,
): Promise<readonly UnseenRecord[]> {
  const { rows } =
    await sql<UnseenRecord>`select r.id, r.control_number as "controlNumber" from bib_record r
    where r.library_id = ${library} and r.deleted_at is null and not exists (
      select from import_seen s where s.import_id = ${importId} and s.control_number = r.control_number)
    order by r.control_number limit ${limit}`.execute(ctx.tx);
  return rows;
}

export async function forgetSeen(ctx: Ctx, importId: string): Promise<void> {
  await sql`delete from import_seen where import_id = ${importId}`.execute(ctx.tx);
}
