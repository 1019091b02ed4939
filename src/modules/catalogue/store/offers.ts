import { sql } from "kysely";
import type { Ctx } from "#kernel/tenancy";

/** Makes the sets that are missing: one for each library, and for each of these forms. */
export async function addOfferSets(ctx: Ctx, forms: readonly string[]): Promise<void> {
  await sql`insert into offer_set (spec, library_id, form)
    select 'library:' || l.code, l.id, null from library l
    where not exists (select from offer_set s where s.library_id = l.id)
    union all
    select 'form:' || f.form, null, f.form from unnest(${[...forms]}::text[]) f(form)
    where not exists (select from offer_set s where s.form = f.form)
    on conflict do nothing`.execute(ctx.tx);
}

/**
 * Puts titles under a new stamp, `ahead` seconds from now and not before any other, in every set
 * they stand in; where they stand no more they become withdrawn. Titles that were never offered and
 * that nobody has leave no trace.
 */
export async function stampTitles(
  ctx: Ctx,
  titles: readonly string[],
  ahead: number,
): Promise<Date> {
  const { rows } = await sql<{ stamp: Date }>`
    with fresh as materialized (
      select greatest(date_trunc('second', clock_timestamp()) + make_interval(secs => ${ahead}),
        (select max(stamp) from offer where set_id = 0)) as stamp),
    live as materialized (
      select c.id, r.description ->> 'form' as form
      from cluster c join bib_record r on r.id = c.lead_record
      where c.id = any(${[...titles]}::uuid[]) and c.retired_into is null and c.held_by > 0),
    standing as materialized (
      select id as title_id, 0 as set_id from live
      union all select l.id, s.id from live l join offer_set s on s.form = l.form
      -- "distinct": by the title's index, whatever the server believes of tables that have just grown
      union all select l.id, s.id from live l
        cross join lateral (select distinct library_id from cluster_member where cluster_id = l.id) m
        join offer_set s on s.library_id = m.library_id),
    gone as (
      update offer o set withdrawn = true, stamp = fresh.stamp from fresh
      where o.title_id = any(${[...titles]}::uuid[]) and not o.withdrawn
        and not exists (select from standing n where n.title_id = o.title_id and n.set_id = o.set_id)),
    kept as (
      insert into offer (title_id, set_id, stamp, withdrawn)
      select n.title_id, n.set_id, fresh.stamp, false from standing n, fresh
      on conflict (title_id, set_id) do update set stamp = excluded.stamp, withdrawn = false)
    select stamp from fresh`.execute(ctx.tx);
  return rows[0]?.stamp ?? new Date(0);
}

/** How many seconds are left until a stamp, by the database's clock, which makes the stamps. */
export async function secondsUntil(ctx: Ctx, stamp: Date): Promise<number> {
  const { rows } = await sql<{ left: number }>`
    select extract(epoch from ${stamp}::timestamptz - clock_timestamp())::float8 as left`.execute(
    ctx.tx,
  );
  return rows[0]?.left ?? 0;
}

/**
 * Of the titles after the one given those whose offer is not what it should be, as far as that can
 * be seen from outside; and the last one looked at, null when there are no more.
 */
export async function staleOffers(
  ctx: Ctx,
  after: string | null,
  limit: number,
): Promise<{ readonly stale: readonly string[]; readonly last: string | null }> {
  const { rows } = await sql<{ id: string; stale: boolean }>`
    select c.id, case when c.retired_into is null and c.held_by > 0
      -- ten minutes: a change is dated before it is committed
      then o.title_id is null or o.withdrawn or c.changed_at > o.stamp - interval '10 minutes'
      else o.title_id is not null and not o.withdrawn end as stale
    from (select * from cluster where ${after}::uuid is null or id > ${after}::uuid order by id limit ${limit}) c
    left join offer o on o.title_id = c.id and o.set_id = 0
    order by c.id`.execute(ctx.tx);
  return {
    stale: rows.flatMap(({ id, stale }) => (stale ? [id] : [])),
    last: rows.length < limit ? null : (rows.at(-1)?.id ?? null),
  };
}
