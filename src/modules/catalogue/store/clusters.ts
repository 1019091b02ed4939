import { sql } from "kysely";
import type { Ctx } from "#kernel/tenancy";
import type { Profile } from "../model/matching/profile.ts";

/** A live record that enters, or enters anew, the set of those compared. */
export type NewMember = {
  readonly id: string;
  readonly library: string;
  readonly controlNumber: string;
  readonly cluster: string;
  /** Hash of the profile: the same as long as nothing changed that is compared. */
  readonly signature: string;
  readonly keys: readonly string[];
  readonly profile: Profile;
};

export async function insertClusters(ctx: Ctx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const now = ctx.clock.now().toString();
  await sql`insert into cluster (id, created_at, changed_at)
    select id, ${now}, ${now} from unnest(${[...ids]}::uuid[]) id`.execute(ctx.tx);
}

/** Takes records out of the set of those compared; each remembers where it stood. */
export async function removeMembers(ctx: Ctx, records: readonly string[]): Promise<void> {
  if (records.length === 0) return;
  await sql`update bib_record r set former_cluster = m.cluster_id from cluster_member m
    where m.record_id = r.id and r.id = any(${[...records]}::uuid[])`.execute(ctx.tx);
  await sql`with gone as (
      delete from cluster_member where record_id = any(${[...records]}::uuid[]) returning record_id, keys)
    delete from match_key k using gone g where k.key = any(g.keys) and k.record_id = g.record_id`.execute(
    ctx.tx,
  );
}

/** Puts records into the set of those compared. */
export async function insertMembers(
  ctx: Ctx,
  matcher: string,
  members: readonly NewMember[],
): Promise<void> {
  if (members.length === 0) return;
  await sql`with arrived as (
      insert into cluster_member (record_id, cluster_id, library_id, control_number, matcher, signature, keys, profile)
      select id, cluster, library, "controlNumber", ${matcher}, signature, array(select json_array_elements_text(keys)::bigint), profile
      from json_to_recordset(${JSON.stringify(members)}::json) as x(id uuid, cluster uuid, library uuid,
        "controlNumber" text, signature bigint, keys json, profile json)
      returning record_id, library_id, keys)
    insert into match_key (key, record_id, library_id)
    select distinct key, record_id, library_id from arrived, unnest(keys) key`.execute(ctx.tx);
}

/** Moves records to other titles. */
export async function moveMembers(ctx: Ctx, placed: ReadonlyMap<string, string>): Promise<void> {
  if (placed.size === 0) return;
  await sql`update cluster_member m set cluster_id = x.cluster
    from unnest(${[...placed.keys()]}::uuid[], ${[...placed.values()]}::uuid[]) x(record, cluster)
    where m.record_id = x.record`.execute(ctx.tx);
}

/** Lets titles that are no more lead to those that took their records over; chains are kept at one step. */
export async function retireClusters(
  ctx: Ctx,
  retired: ReadonlyMap<string, string>,
): Promise<void> {
  if (retired.size === 0) return;
  const now = ctx.clock.now().toString();
  await sql`update cluster c set retired_into = x.heir, changed_at = ${now}
    from unnest(${[...retired.keys()]}::uuid[], ${[...retired.values()]}::uuid[]) x(gone, heir)
    where (c.id = x.gone or c.retired_into = x.gone) and c.id <> x.heir`.execute(ctx.tx);
}

/** Facts of a title just made anew. */
export type RefreshedTitle = { readonly id: string; readonly heldBy: number };

/**
 * Makes the facts of titles anew from their live records: the fullest record leads, ties go to the
 * library and control number that come first; those in `slipped` only where there are no others.
 */
export async function refreshClusters(
  ctx: Ctx,
  ids: readonly string[],
  slipped: readonly string[],
): Promise<readonly RefreshedTitle[]> {
  if (ids.length === 0) return [];
  const { rows } =
    await sql<RefreshedTitle>`update cluster c set lead_record = x.lead, held_by = x.held_by,
      copies = x.copies, changed_at = ${ctx.clock.now().toString()}
    from (select t.id, (array_agg(r.id order by r.id = any(${[...slipped]}::uuid[]),
          r.fullness desc, r.library_id, r.control_number))[1] as lead,
        count(distinct m.library_id) as held_by, coalesce(sum(i.copies), 0) as copies
      from unnest(${[...ids]}::uuid[]) t(id)
      left join cluster_member m on m.cluster_id = t.id
      left join bib_record r on r.id = m.record_id
      left join lateral (select count(*) as copies from item where record_id = r.id) i on true
      group by t.id) x
    where c.id = x.id returning c.id, c.held_by as "heldBy"`.execute(ctx.tx);
  return rows;
}
