import { sql } from "kysely";
import type { Ctx } from "#kernel/tenancy";

/** Title ids of a list in its order, retired ones followed to their heirs, each once. */
export async function listTitles(
  ctx: Ctx,
  list: string,
  offset: number,
  limit: number,
): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select coalesce(c.retired_into, c.id) as id from saved_list_entry e join cluster c on c.id = e.cluster_id
    where e.list_id = ${list} group by 1 order by min(e.rank), 1 offset ${offset} limit ${limit}`.execute(
    ctx.tx,
  );
  return rows.map(({ id }) => id);
}

/** Puts titles at the end of a list; those on it already, and ids that are no titles, are passed over. */
export async function insertEntries(
  ctx: Ctx,
  list: string,
  person: string,
  titles: readonly string[],
): Promise<number> {
  const { numAffectedRows = 0n } = await sql`
    insert into saved_list_entry (list_id, cluster_id, person_id, rank, added_at)
    select ${list}, t.id, ${person}, t.place + (select coalesce(max(rank), 0) from saved_list_entry where list_id = ${list}),
      ${ctx.clock.now().toString()}
    from (select coalesce(c.retired_into, c.id) as id, min(x.place) as place
      from unnest(${[...titles]}::uuid[]) with ordinality x(id, place) join cluster c on c.id = x.id group by 1) t
    where not exists (select from saved_list_entry e join cluster c on c.id = e.cluster_id
      where e.list_id = ${list} and coalesce(c.retired_into, c.id) = t.id)
    on conflict do nothing`.execute(ctx.tx);
  return Number(numAffectedRows);
}

/** Takes a title off a list, under whichever of its ids it was put there. */
export async function deleteEntry(ctx: Ctx, list: string, title: string): Promise<void> {
  await sql`delete from saved_list_entry e using cluster c
    where e.list_id = ${list} and c.id = e.cluster_id
      and ${title}::uuid in (c.id, c.retired_into)`.execute(ctx.tx);
}

/** Puts the titles of a list in this order; those not named stay behind them in theirs. */
export async function orderEntries(
  ctx: Ctx,
  list: string,
  titles: readonly string[],
): Promise<void> {
  await sql`update saved_list_entry e set rank = o.rank
    from (select e.cluster_id, row_number() over (order by x.place nulls last, e.rank, e.cluster_id) as rank
      from saved_list_entry e join cluster c on c.id = e.cluster_id
      left join unnest(${[...titles]}::uuid[]) with ordinality x(id, place) on x.id = coalesce(c.retired_into, c.id)
      where e.list_id = ${list}) o
    where e.list_id = ${list} and e.cluster_id = o.cluster_id`.execute(ctx.tx);
}
