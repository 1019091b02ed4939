import { sql } from "kysely";
import type { Ctx } from "#kernel/tenancy";
import type { Reading } from "../model/clustering/slips.ts";

/** What the records of these titles call their book, for titles with at least so many records. */
export async function readingsOf(
  ctx: Ctx,
  titles: readonly string[],
  records: number,
): Promise<ReadonlyMap<string, readonly Reading[]>> {
  if (titles.length === 0) return new Map();
  const { rows } = await sql<{ title: string; readings: readonly Reading[] }>`
    with large as materialized (
      select m.cluster_id from cluster_member m where m.cluster_id = any(${[...titles]}::uuid[])
      group by m.cluster_id having count(*) >= ${records})
    select m.cluster_id as title, json_agg(json_build_object('record', m.record_id, 'titles', m.profile->'titles',
      'authors', m.profile->'authors', 'mainAuthors', m.profile->'mainAuthors')) as readings
    from large join cluster_member m on m.cluster_id = large.cluster_id group by m.cluster_id`.execute(
    ctx.tx,
  );
  return new Map(rows.map(({ title, readings }) => [title, readings]));
}
