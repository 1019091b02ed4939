import { sql } from "kysely";
import { newId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";

/** Trouble with a caller, of one kind, on one day. */
export type Trouble = {
  readonly code: string;
  readonly caller: string;
  readonly detail: string;
  readonly times: number;
  readonly lastAt: Date;
};

/** Notes trouble; the same kind with the same caller on one day is counted. */
export async function noteTrouble(
  ctx: Ctx,
  trouble: Pick<Trouble, "code" | "caller" | "detail"> & { readonly peer: string | null },
): Promise<void> {
  const now = ctx.clock.now().toString();
  await sql`insert into ill_trouble (id, day, code, caller, peer_id, detail, first_at, last_at)
    values (${newId()}, ${now.slice(0, 10)}, ${trouble.code}, ${trouble.caller}, ${trouble.peer},
      ${trouble.detail}, ${now}, ${now})
    on conflict (day, code, caller) do update
      set times = ill_trouble.times + 1, detail = excluded.detail, last_at = excluded.last_at`.execute(
    ctx.tx,
  );
}

/** The latest troubles, newest first. */
export async function recentTroubles(ctx: Ctx, limit: number): Promise<readonly Trouble[]> {
  const { rows } =
    await sql<Trouble>`select code, caller, detail, times, last_at as "lastAt" from ill_trouble
    order by last_at desc limit ${limit}`.execute(ctx.tx);
  return rows;
}

export async function forgetTroubles(ctx: Ctx, before: Temporal.Instant): Promise<number> {
  const { numAffectedRows } =
    await sql`delete from ill_trouble where last_at < ${before.toString()}`.execute(ctx.tx);
  return Number(numAffectedRows ?? 0);
}
