import { sql } from "kysely";
import type { Ctx } from "#kernel/tenancy";
import type { FormerHome } from "../model/clustering/former-titles.ts";

/** Remembers which records left which titles. */
export async function rememberHomes(ctx: Ctx, left: readonly FormerHome[]): Promise<void> {
  if (left.length === 0) return;
  await sql`insert into title_history (record_id, cluster_id, left_at)
    select record, title, ${ctx.clock.now().toString()}
    from json_to_recordset(${JSON.stringify(left)}::json) as x(record uuid, title uuid)
    on conflict (record_id, cluster_id) do update set left_at = excluded.left_at`.execute(ctx.tx);
}

/** Of every retired title under which one of these records stood: all live records that stood there. */
export async function formerHomes(
  ctx: Ctx,
  records: readonly string[],
): Promise<readonly FormerHome[]> {
  if (records.length === 0) return [];
  const { rows } = await sql<FormerHome>`
    with home as materialized (
      select distinct h.cluster_id from title_history h join cluster c on c.id = h.cluster_id
      where h.record_id = any(${[...records]}::uuid[]) and c.retired_into is not null)
    select h.record_id as record, h.cluster_id as title
    from home join title_history h on h.cluster_id = home.cluster_id
    join cluster_member m on m.record_id = h.record_id`.execute(ctx.tx);
  return rows;
}

/** Lets retired titles live again; other retired ids go on leading where they led. */
export async function reviveClusters(ctx: Ctx, titles: readonly string[]): Promise<void> {
  if (titles.length === 0) return;
  await sql`update cluster set retired_into = null, changed_at = ${ctx.clock.now().toString()}
    where id = any(${[...titles]}::uuid[])`.execute(ctx.tx);
}
