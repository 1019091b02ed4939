import { sql } from "kysely";
import type { Ctx } from "#kernel/tenancy";
import type { TitleSource } from "../model/search/source.ts";

/** Descriptions that make up a document; a title held by hundreds says nothing new after some. */
const DESCRIPTIONS = 8;

/** What the documents of these titles are made of, for those that have live records. */
export async function titleSources(
  ctx: Ctx,
  titles: readonly string[],
): Promise<readonly TitleSource[]> {
  const { rows } = await sql<TitleSource>`
    select c.id, c.held_by as "heldBy", c.copies, a.added, d.descriptions, d.numbers as "controlNumbers", h.holdings
    from cluster c
    cross join lateral (
      select json_agg(r.description) as descriptions, json_agg(r.control_number) as numbers
      from (select r.description, r.control_number from cluster_member m join bib_record r on r.id = m.record_id
        where m.cluster_id = c.id
        order by r.id = c.lead_record desc, r.fullness desc, r.library_id, r.control_number limit ${DESCRIPTIONS}) r) d
    cross join lateral (
      select json_agg(json_build_object('library', l.code, 'branch', i.branch, 'available', coalesce(i.available, 0),
        'total', coalesce(i.total, 0))) as holdings
      from cluster_member m join library l on l.id = m.library_id
      left join lateral (
        select branch, count(*) as total, count(*) filter (where status = 'available') as available
        from item where record_id = m.record_id group by branch) i on true
      where m.cluster_id = c.id) h
    cross join lateral (
      select max(first) as added from (
        select min(r.created_at) as first from cluster_member m join bib_record r on r.id = m.record_id
        where m.cluster_id = c.id group by m.library_id) f) a
    where c.id = any(${[...titles]}::uuid[]) and c.retired_into is null and c.held_by > 0`.execute(
    ctx.tx,
  );
  return rows;
}

/** Ids of titles with live records in order, after the one given. */
export async function titleIds(
  ctx: Ctx,
  after: string | null,
  limit: number,
): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`select id from cluster
    where retired_into is null and held_by > 0 and (${after}::uuid is null or id > ${after}::uuid)
    order by id limit ${limit}`.execute(ctx.tx);
  return rows.map(({ id }) => id);
}
