import { sql } from "kysely";
import type { PersonId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";

/** Forgets a colleague at the desk: what they wrote and printed stays without their name; what was only theirs goes. */
export async function forgetColleague(ctx: Ctx, person: PersonId): Promise<void> {
  for (const table of ["ill_note", "ill_printing", "ill_batch"])
    await sql`update ${sql.table(table)} set author = 'former colleague', person_id = null
      where person_id = ${person}`.execute(ctx.tx);
  await sql`delete from ill_saved_view where person_id = ${person}`.execute(ctx.tx);
  await sql`delete from ill_scan where person_id = ${person}`.execute(ctx.tx);
}
