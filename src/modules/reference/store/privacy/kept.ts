import { sql } from "kysely";
import type { Ctx } from "#kernel/tenancy";
import type { Kept } from "../../model/privacy/places.ts";
import type { Deadline } from "./due.ts";

/** Counts what a library has of conversations; in its name. */
export async function countKept(ctx: Ctx, { library, before }: Deadline): Promise<Kept> {
  const now = ctx.clock.now();
  const ago = (days: number) => now.subtract({ hours: 24 * days }).toString();
  const { rows } = await sql<Kept>`select
      (count(*) filter (where whole and ended_at is null))::int as "underWay",
      (count(*) filter (where kept and ended_at >= ${ago(7)}))::int as week,
      (count(*) filter (where kept and ended_at < ${ago(7)} and ended_at >= ${ago(30)}))::int as month,
      (count(*) filter (where kept and ended_at < ${ago(30)}))::int as longer,
      (count(*) filter (where whole and ended_at < ${before.toString()}))::int as due,
      (count(*) filter (where not whole))::int as erased,
      min(ended_at) filter (where whole) as oldest
    from (select ended_at, erased_at is null as whole,
        erased_at is null and ended_at >= ${before.toString()} as kept
      from inquiry where library_id = ${library}) i`.execute(ctx.tx);
  const [row] = rows;
  if (!row) throw new Error("a count has always one row");
  return row;
}
