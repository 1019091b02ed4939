import { sql } from "kysely";
import type { LibraryId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import type { Count } from "../../model/figures/counts.ts";
import type { Period, Step } from "../../model/figures/period.ts";
import { inPeriod } from "./in-period.ts";

/** Of which inquiries: asked within the period, of one library or (null) of all. */
export type Asked = Period & { readonly library: LibraryId | null };

/**
 * Counts inquiries by all that is asked about them, in one pass. Days and hours are those of each home
 * library's clocks, so that the counts of all libraries add up to those of the network.
 */
export async function countInquiries(
  ctx: Ctx,
  { library, ...period }: Asked,
  step: Step,
): Promise<readonly Count[]> {
  const { rows } = await sql<Count>`with asked as (
      select f.channel, f.language, f.queue_id::text as queue, f.kind, f.read_level::text as read, f.level,
        f.satisfaction::text as satisfaction, f.home_id::text as home, f.outcome, f.missed,
        to_char(date_trunc(${step}, f.asked_at at time zone l.time_zone), 'YYYY-MM-DD') as step,
        to_char(f.asked_at at time zone l.time_zone, 'ID FMHH24') as busy
      from inquiry_figure f join library l on l.id = f.home_id
      where (${library}::uuid is null or f.home_id = ${library}::uuid) and ${inPeriod(period, "f.asked_at")})
    select case 0 when grouping(channel) then 'channel' when grouping(language) then 'language'
        when grouping(queue) then 'queue' when grouping(kind) then 'kind' when grouping(read) then 'read'
        when grouping(level) then 'level' when grouping(satisfaction) then 'satisfaction'
        when grouping(home) then 'home' when grouping(step) then 'step' when grouping(busy) then 'busy'
        else 'all' end as grouping,
      coalesce(channel, language, queue, kind, read, level, satisfaction, home, step, busy) as key,
      count(*)::int as asked,
      (count(*) filter (where missed))::int as missed,
      (count(*) filter (where outcome = 'at-once'))::int as "at-once",
      (count(*) filter (where outcome = 'later'))::int as later,
      (count(*) filter (where outcome = 'open'))::int as open,
      (count(*) filter (where outcome = 'withdrawn'))::int as withdrawn,
      (count(*) filter (where outcome = 'abuse'))::int as abuse,
      (count(*) filter (where outcome = 'merged'))::int as merged
    from asked
    group by grouping sets ((), (channel), (language), (queue), (kind), (read), (level), (satisfaction), (home),
      (step), (busy))`.execute(ctx.tx);
  return rows;
}
