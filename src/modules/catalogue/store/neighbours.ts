import { sql } from "kysely";
import type { Ctx } from "#kernel/tenancy";
import type { BibliographicDescription } from "#standards/marc";
import { CROWDED_FROM } from "../model/matching/crowded.ts";
import type { Profile } from "../model/matching/profile.ts";

/** A record as the clusterer loads it. */
export type StoredMember = {
  readonly id: string;
  readonly cluster: string;
  readonly library: string;
  readonly controlNumber: string;
  readonly matcher: string;
  readonly signature: string;
  readonly keys: readonly string[];
  readonly profile: Profile;
};

const LOCK = 7_261_002;

/**
 * One transaction at a time decides which records stand together; held until its end. Two imports
 * read and write their records side by side and wait for each other here only.
 */
export async function lockClusters(ctx: Ctx): Promise<void> {
  await sql`select pg_advisory_xact_lock(${LOCK})`.execute(ctx.tx);
}

const columns = sql`m.record_id as id, m.cluster_id as cluster, m.library_id as library,
  m.control_number as "controlNumber", m.matcher, m.signature, m.keys, m.profile`;

/** Those of these keys that so many records share that they distinguish nothing. */
export async function crowdedKeys(ctx: Ctx, keys: readonly string[]): Promise<readonly string[]> {
  if (keys.length === 0) return [];
  const { rows } = await sql<{ key: string }>`
    select k.key from unnest(${[...keys]}::bigint[]) k(key)
    where (select count(*) from (
      select from match_key where key = k.key limit ${CROWDED_FROM + 1}) h) > ${CROWDED_FROM}`.execute(
    ctx.tx,
  );
  return rows.map(({ key }) => key);
}

/** All records of every title of which some record has one of these keys. */
export async function membersByKeys(
  ctx: Ctx,
  keys: readonly string[],
): Promise<readonly StoredMember[]> {
  if (keys.length === 0) return [];
  const { rows } = await sql<StoredMember>`
    with title as materialized (
      select distinct m.cluster_id from unnest(${[...keys]}::bigint[]) k(key)
      cross join lateral (select record_id from match_key where key = k.key offset 0) h
      join cluster_member m on m.record_id = h.record_id)
    select ${columns} from title join cluster_member m on m.cluster_id = title.cluster_id`.execute(
    ctx.tx,
  );
  return rows;
}

/** All records that stand together with one of these. */
export async function membersBeside(
  ctx: Ctx,
  records: readonly string[],
): Promise<readonly StoredMember[]> {
  if (records.length === 0) return [];
  const { rows } = await sql<StoredMember>`
    with title as materialized (
      select distinct cluster_id from cluster_member where record_id = any(${[...records]}::uuid[]))
    select ${columns} from title join cluster_member m on m.cluster_id = title.cluster_id`.execute(
    ctx.tx,
  );
  return rows;
}

/** All records of a title, by the names of their libraries. */
export async function membersOfTitle(ctx: Ctx, title: string): Promise<readonly StoredMember[]> {
  const { rows } = await sql<StoredMember>`select ${columns} from cluster_member m
    join library l on l.id = m.library_id
    where m.cluster_id = ${title} order by lower(l.name), m.control_number, m.record_id`.execute(
    ctx.tx,
  );
  return rows;
}

/** Descriptions of records whose profile another matcher made. */
export async function descriptionsOf(
  ctx: Ctx,
  records: readonly string[],
): Promise<ReadonlyMap<string, BibliographicDescription>> {
  if (records.length === 0) return new Map();
  const { rows } = await sql<{ id: string; description: BibliographicDescription }>`
    select id, description from bib_record where id = any(${[...records]}::uuid[])`.execute(ctx.tx);
  return new Map(rows.map(({ id, description }) => [id, description]));
}

/** The leading record of each of these titles. */
export async function leads(
  ctx: Ctx,
  clusters: readonly string[],
): Promise<ReadonlyMap<string, string | null>> {
  if (clusters.length === 0) return new Map();
  const { rows } = await sql<{ id: string; lead: string | null }>`
    select id, lead_record as lead from cluster where id = any(${[...clusters]}::uuid[])`.execute(
    ctx.tx,
  );
  return new Map(rows.map(({ id, lead }) => [id, lead]));
}

/** Where records stood that stand nowhere now, with retired titles followed to their heirs. */
export async function formerTitles(
  ctx: Ctx,
  records: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (records.length === 0) return new Map();
  const { rows } = await sql<{ id: string; cluster: string }>`
    select r.id, coalesce(c.retired_into, c.id) as cluster from bib_record r join cluster c on c.id = r.former_cluster
    where r.id = any(${[...records]}::uuid[])
      and not exists (select from cluster_member m where m.record_id = r.id)`.execute(ctx.tx);
  return new Map(rows.map(({ id, cluster }) => [id, cluster]));
}
