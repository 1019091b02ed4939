import { sql } from "kysely";
import { type LibraryId, newId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import { type BranchData, type BranchFacts, weekdays } from "../model/shape.ts";
import { putClosures } from "./closure.ts";

/** Adds a branch or changes the one of the same code, with its hours and closures. */
export async function putBranch(
  ctx: Ctx,
  library: LibraryId,
  branch: BranchData,
  position: number,
): Promise<void> {
  const id = await putBranchFacts(ctx, library, branch, position);
  await putHours(ctx, id, branch.hours);
  await putClosures(ctx, id, branch.closures);
}

/** Adds a branch or changes the one of the same code, its times left alone. @returns its id. */
export async function putBranchFacts(
  ctx: Ctx,
  library: LibraryId,
  branch: BranchFacts,
  position: number,
): Promise<string> {
  const { address } = branch;
  const { rows } = await sql<{
    id: string;
  }>`insert into branch (id, library_id, code, kind, names, address_lines, locality, postcode,
      country, latitude, longitude, phone, position)
    values (${newId()}, ${library}, ${branch.code}, ${branch.kind}, ${JSON.stringify(branch.name)}, ${address.lines},
      ${address.locality ?? null}, ${address.postcode ?? null}, ${address.country ?? null}, ${branch.latitude ?? null},
      ${branch.longitude ?? null}, ${branch.phone ?? null}, ${position})
    on conflict (library_id, code) do update set kind = excluded.kind, names = excluded.names, address_lines = excluded.address_lines,
      locality = excluded.locality, postcode = excluded.postcode, country = excluded.country, latitude = excluded.latitude,
      longitude = excluded.longitude, phone = excluded.phone, position = excluded.position, removed_at = null
    returning id`.execute(ctx.tx);
  return rows[0]?.id ?? "";
}

/** Takes a branch out of the directory (`at`) or puts it back (null). @returns whether it was there. */
export async function setBranchRemoved(
  ctx: Ctx,
  library: LibraryId,
  code: string,
  at: Temporal.Instant | null,
): Promise<boolean> {
  const { numAffectedRows } = await sql`update branch set removed_at = ${at?.toString() ?? null}
    where library_id = ${library} and code = ${code}`.execute(ctx.tx);
  return numAffectedRows === 1n;
}

/** Replaces a branch's week. */
export async function putHours(
  ctx: Ctx,
  branch: string,
  hours: BranchData["hours"],
): Promise<void> {
  const rows = weekdays.flatMap((name, index) =>
    hours[name].map((interval) => ({ weekday: index + 1, ...interval })),
  );
  await sql`delete from opening_hours where branch_id = ${branch}`.execute(ctx.tx);
  await sql`insert into opening_hours (branch_id, weekday, opens, closes)
    select ${branch}::uuid, weekday, opens, closes
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given (weekday smallint, opens time, closes time)`.execute(
    ctx.tx,
  );
}
