import { sql } from "kysely";
import type { Ctx } from "#kernel/tenancy";

/** How far titles were looked through for their leading records. */
export type LeadChoice = { readonly until: string | null };

/** Where to go on; null when all are looked through, or another transaction is at it. Needs system reach. */
export async function unfinishedChoice(ctx: Ctx): Promise<LeadChoice | null> {
  const { rows } = await sql<LeadChoice>`select looked_until as until from lead_choice
    where not finished for update skip locked`.execute(ctx.tx);
  return rows[0] ?? null;
}

/** Notes the last title looked at; null when none was left. */
export async function noteChoice(ctx: Ctx, until: string | null): Promise<void> {
  await sql`update lead_choice set looked_until = ${until}, finished = ${until === null}`.execute(
    ctx.tx,
  );
}
