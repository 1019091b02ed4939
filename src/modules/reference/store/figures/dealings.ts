import { sql } from "kysely";
import type { LibraryId, PersonId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import { type Dealing, LONGEST_HOURS } from "../../model/figures/dealings.ts";
import type { Period } from "../../model/figures/period.ts";
import type { Asked } from "./counts.ts";
import { inPeriod } from "./in-period.ts";

/** Who answered for whom, and how long; of one library what it gave and took. */
export async function readDealings(
  ctx: Ctx,
  { library, ...period }: Asked,
): Promise<readonly Dealing[]> {
  const { rows } = await sql<Dealing>`select home, library, sum(answered)::int as answered,
      sum(seconds)::float8 as seconds from (
      select f.home_id as home, f.library_id as library, 1 as answered, 0 as seconds
        from inquiry_answered f join library l on l.id = f.home_id where ${inPeriod(period, "f.asked_at")}
      union all
      select w.home_id, w.library_id, 0, ${secondsOf(ctx)}
        from inquiry_work w join library l on l.id = w.home_id where ${inPeriod(period, "w.since")}) d
    where ${library}::uuid is null or ${library}::uuid in (home, library)
    group by home, library`.execute(ctx.tx);
  return rows;
}

/** The time of one claim; of one that holds still, until now. */
function secondsOf({ clock }: Ctx) {
  return sql`round(extract(epoch from greatest(interval '0', least(
    coalesce(w.until, ${clock.now().toString()}::timestamptz) - w.since, make_interval(hours => ${LONGEST_HOURS})))))`;
}

/** What one person did at a library's desk. */
export type OwnWork = { readonly conversations: number; readonly seconds: number };

/** One's own work: conversations in which one spoke, and the time of all one took. */
export async function readOwnWork(
  ctx: Ctx,
  { person, library }: { readonly person: PersonId; readonly library: LibraryId },
  period: Period,
): Promise<OwnWork> {
  const { rows } = await sql<OwnWork>`select
      (count(distinct w.inquiry_id) filter (where w.answered))::int as conversations,
      coalesce(sum(${secondsOf(ctx)}), 0)::float8 as seconds
    from inquiry_claim w join library l on l.id = w.home_id
    where w.person_id = ${person} and w.library_id = ${library} and ${inPeriod(period, "w.since")}`.execute(
    ctx.tx,
  );
  return rows[0] ?? { conversations: 0, seconds: 0 };
}
