import { sql } from "kysely";
import { newId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import type { BranchData } from "../model/shape.ts";

/** Replaces a branch's closures. */
export async function putClosures(
  ctx: Ctx,
  branch: string,
  closures: BranchData["closures"],
): Promise<void> {
  const rows = closures.map(({ from, to, reason, hours }) => ({
    id: newId(),
    from_date: from,
    to_date: to,
    reasons: reason,
    hours: hours ?? null,
  }));
  await sql`delete from closure where branch_id = ${branch}`.execute(ctx.tx);
  await sql`insert into closure (id, branch_id, from_date, to_date, reasons, hours)
    select id, ${branch}::uuid, from_date, to_date, reasons, hours
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given (id uuid, from_date date, to_date date, reasons jsonb, hours jsonb)`.execute(
    ctx.tx,
  );
}
