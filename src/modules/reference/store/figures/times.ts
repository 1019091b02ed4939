import { sql } from "kysely";
import type { Ctx } from "#kernel/tenancy";
import type { Spread, Times } from "../../model/figures/times.ts";
import type { Asked } from "./counts.ts";
import { inPeriod } from "./in-period.ts";

/** How long readers waited. */
export async function waitingTimes(ctx: Ctx, asked: Asked): Promise<Times> {
  return { waited: await waits(ctx, asked), ...(await firstAnswers(ctx, asked)) };
}

async function waits(ctx: Ctx, { library, ...period }: Asked): Promise<Spread> {
  const { rows } = await sql<{ waited: Both }>`select
      percentile_disc(array[0.5, 0.9]) within group (order by f.waited_seconds) as waited
    from inquiry_wait f join library l on l.id = f.home_id
    where (${library}::uuid is null or f.home_id = ${library}::uuid) and ${inPeriod(period, "f.asked_at")}`.execute(
    ctx.tx,
  );
  return spread(rows[0]?.waited);
}

async function firstAnswers(
  ctx: Ctx,
  { library, ...period }: Asked,
): Promise<Omit<Times, "waited">> {
  const { rows } = await sql<Record<"atOnce" | "later", Both>>`select
      percentile_disc(array[0.5, 0.9]) within group (order by f.answer_seconds::int)
        filter (where f.outcome = 'at-once') as "atOnce",
      percentile_disc(array[0.5, 0.9]) within group (order by f.answer_seconds::int)
        filter (where f.outcome = 'later') as later
    from inquiry_figure f join library l on l.id = f.home_id
    where (${library}::uuid is null or f.home_id = ${library}::uuid) and ${inPeriod(period, "f.asked_at")}`.execute(
    ctx.tx,
  );
  return { atOnce: spread(rows[0]?.atOnce), later: spread(rows[0]?.later) };
}

type Both = readonly (number | null)[] | null;

function spread(both: Both | undefined): Spread {
  return { median: both?.[0] ?? null, ninth: both?.[1] ?? null };
}
