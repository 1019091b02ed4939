import { sql } from "kysely";
import type { Ctx } from "#kernel/tenancy";

/** Notes that the time of a live inquiry was over and nobody had answered. */
export async function noteMissed(ctx: Ctx, id: string): Promise<void> {
  await sql`update inquiry set missed_at = ${ctx.clock.now().toString()}
    where id = ${id} and missed_at is null and first_answer_at is null`.execute(ctx.tx);
}
