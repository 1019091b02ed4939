import { sql } from "kysely";
import type { Ctx } from "#kernel/tenancy";
import type { StoredOriginal } from "./originals.ts";

/** A key that more titles share than this names no work, or one that is better searched. */
export const WORK_LIMIT = 300;
/** Of a key that more records share than this nothing is read to its end. */
const RECORD_LIMIT = 5000;

/** Other titles of the same work, in no order; and whether some are passed over because they are too many. */
export type TitlesOfWork = { readonly titles: readonly string[]; readonly crowded: boolean };

/** The titles that share a key of a work with some record of this title. One query. */
export async function titlesOfWork(ctx: Ctx, title: string): Promise<TitlesOfWork> {
  const { rows } = await sql<TitlesOfWork>`
    with own as materialized (
      select distinct key from cluster_member m join bib_record r on r.id = m.record_id
      cross join unnest(r.work_keys) key where m.cluster_id = ${title}),
    near as materialized (
      select own.key, h.cluster_id from own cross join lateral (
        select m.cluster_id from bib_record r join cluster_member m on m.record_id = r.id
        where r.work_keys @> array[own.key] limit ${RECORD_LIMIT}) h),
    size as (
      select key, count(distinct cluster_id) > ${WORK_LIMIT} or count(*) >= ${RECORD_LIMIT} as crowded
      from near group by key)
    select coalesce(array_agg(distinct cluster_id) filter (where not crowded and cluster_id <> ${title}), '{}') as titles,
      coalesce(bool_or(crowded), false) as crowded
    from near join size using (key)`.execute(ctx.tx);
  return rows[0] ?? { titles: [], crowded: false };
}

const LOCK = 7_261_010;

/** Whether this transaction is the one that names works now; until its end. */
export async function mayNameWorks(ctx: Ctx): Promise<boolean> {
  const { rows } = await sql<{
    free: boolean;
  }>`select pg_try_advisory_xact_lock(${LOCK}) as free`.execute(ctx.tx);
  return rows[0]?.free === true;
}

/** Live records of all libraries whose works are not named yet, in the order of their ids. Needs system reach to name them. */
export async function unnamedRecords(ctx: Ctx, limit: number): Promise<readonly StoredOriginal[]> {
  const { rows } =
    await sql<StoredOriginal>`select id, syntax, dialect, original as bytes from bib_record
    where work_keys is null and deleted_at is null order by id limit ${limit}`.execute(ctx.tx);
  return rows;
}

/** Notes the keys of records; one that came anew meanwhile has its own already. */
export async function nameWorks(
  ctx: Ctx,
  named: readonly { readonly id: string; readonly keys: readonly string[] }[],
): Promise<void> {
  await sql`update bib_record r set work_keys = array(select json_array_elements_text(x.keys)::bigint)
    from json_to_recordset(${JSON.stringify(named)}::json) as x(id uuid, keys json)
    where r.id = x.id and r.work_keys is null`.execute(ctx.tx);
}
