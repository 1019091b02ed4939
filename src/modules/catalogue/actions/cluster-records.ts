import type { Ctx } from "#kernel/tenancy";
import { clusterMerged } from "../events.ts";
import type { TitlePlan } from "../model/clustering/plan.ts";
import { matcher } from "../model/matcher.ts";
import * as store from "../store/clusters.ts";
import * as neighbours from "../store/neighbours.ts";
import { type Arrival, type ChangedRecord, replanTitles } from "./replan-titles.ts";
import { TITLE_KIND } from "./search/schema.ts";

/** Said again each time a title has grown by so many records. */
const LARGE = 100;

/**
 * Brings the titles up to date after records came, changed or went, and tells the search index.
 * The records and copies must have been written before; the lock on titles is held until the
 * transaction ends.
 */
export async function clusterRecords(ctx: Ctx, changed: readonly ChangedRecord[]): Promise<void> {
  if (changed.length === 0) return;
  await neighbours.lockClusters(ctx);
  const members = await neighbours.membersBeside(
    ctx,
    changed.map(({ id }) => id),
  );
  const arrivals = changed.flatMap(arrivalOf);
  const same = alike(members, arrivals);
  const moving = changed.filter(({ id }) => !same.has(id));
  const coming = arrivals.filter(({ id }) => !same.has(id));
  const plan = await replanTitles(ctx, members, moving, coming);
  await write(ctx, plan, coming, moving, new Set([...same.values(), ...plan.touched]));
}

function arrivalOf({ compared, ...record }: ChangedRecord): Arrival[] {
  return compared ? [{ ...record, ...compared }] : [];
}

/** Records whose change concerns nothing that is compared, and the titles they stand under. */
function alike(
  members: readonly neighbours.StoredMember[],
  arrivals: readonly Arrival[],
): ReadonlyMap<string, string> {
  const signatures = new Map(arrivals.map(({ id, signature }) => [id, signature]));
  const same = members.filter(
    (member) =>
      member.matcher === matcher.version && signatures.get(member.id) === member.signature,
  );
  return new Map(same.map(({ id, cluster }) => [id, cluster]));
}

async function write(
  ctx: Ctx,
  plan: TitlePlan,
  coming: readonly Arrival[],
  moving: readonly ChangedRecord[],
  touched: ReadonlySet<string>,
): Promise<void> {
  await store.removeMembers(
    ctx,
    moving.map(({ id }) => id),
  );
  await store.insertClusters(ctx, plan.created);
  const arrived = new Set(coming.map(({ id }) => id));
  await store.moveMembers(ctx, new Map([...plan.placed].filter(([id]) => !arrived.has(id))));
  await store.insertMembers(
    ctx,
    matcher.version,
    coming.map((arrival) => memberOf(arrival, plan)),
  );
  await store.retireClusters(ctx, plan.retired);
  warnOfLarge(ctx, await store.refreshClusters(ctx, [...touched]));
  await ctx.reindex(TITLE_KIND, [...touched]);
  for (const [from, into] of plan.retired) await ctx.emit(clusterMerged, { from, into });
}

/** A title of very many records is a bestseller, or a matcher gone wrong: somebody should look. */
function warnOfLarge(ctx: Ctx, titles: readonly store.RefreshedTitle[]): void {
  for (const { id, heldBy } of titles)
    if (heldBy > 0 && heldBy % LARGE === 0)
      ctx.log.warn(
        { part: "catalogue", title: id, records: heldBy },
        "a title has very many records",
      );
}

function memberOf(arrival: Arrival, plan: TitlePlan): store.NewMember {
  const cluster = plan.placed.get(arrival.id);
  if (cluster === undefined) throw new Error(`record ${arrival.id} was placed under no title`);
  const { id, library, controlNumber, signature, keys, profile } = arrival;
  return { id, library, controlNumber, signature, cluster, keys, profile };
}
