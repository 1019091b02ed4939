import { sql } from "kysely";
import { newId, newIdAbove } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import type { IndexRow } from "./index-rows.ts";
import type { Sample } from "./sample.ts";

/** How long is kept what a comparison found. */
const KEPT_DAYS = 7;

/** Has every index compared with the database, in part and once. @returns the order's id; later ones are greater */
export async function orderSample(ctx: Ctx): Promise<string> {
  const { rows } = await sql<{ before: string | null }>`
    select sample_ordered as before from search_epoch for update`.execute(ctx.tx);
  const order = newIdAbove(rows[0]?.before ?? "");
  await sql`update search_epoch set sample_ordered = ${order}::uuid`.execute(ctx.tx);
  return order;
}

/** Keeps what a comparison found, and forgets what is old. */
export async function keepSample(
  ctx: Ctx,
  { id, place }: Pick<IndexRow, "id" | "place">,
  order: string,
  { compared, drifted }: Sample,
): Promise<void> {
  const names = drifted.map((name) => `${name.kind} ${name.id}`);
  await sql`insert into search_sample (id, index_id, place, ordered, at, compared, drifted)
    values (${newId()}::uuid, ${id}::uuid, ${place}, ${order}::uuid, now(), ${compared}, ${names})`.execute(
    ctx.tx,
  );
  await sql`delete from search_sample where at < now() - make_interval(days => ${KEPT_DAYS})`.execute(
    ctx.tx,
  );
}

/** What a comparison of one index found, as it is kept. */
export type KeptSample = {
  readonly indexId: string;
  readonly place: string;
  readonly compared: number;
  /** Kind and id of each document that was not as it should be. */
  readonly drifted: readonly string[];
};

/**
 * What has come of an order so far, of each index once. An index carries out the newest order only;
 * one that came after this is as good, for what it compares is later.
 */
export async function samplesOf(ctx: Ctx, order: string): Promise<readonly KeptSample[]> {
  const { rows } = await sql<KeptSample>`
    select distinct on (index_id) index_id as "indexId", place, compared, drifted from search_sample
    where ordered >= ${order}::uuid order by index_id, ordered`.execute(ctx.tx);
  return rows;
}

/** What the comparisons of all indexes found together. */
export type Drift = {
  readonly compared: number;
  readonly drifted: number;
  /** Kind and id of one document that was not as it should be; null where all were. */
  readonly example: string | null;
};

/** What was found within a day; null where nothing was compared. */
export async function driftOfDay(ctx: Ctx): Promise<Drift | null> {
  const { rows } = await sql<Drift>`select sum(compared)::int as compared,
      sum(cardinality(drifted))::int as drifted, max(drifted[1]) as example
    from search_sample where at > now() - interval '1 day' having count(*) > 0`.execute(ctx.tx);
  return rows[0] ?? null;
}
