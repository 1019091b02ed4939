import { newId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import { clusterMerged } from "../events.ts";
import type { Compared } from "../model/compared.ts";
import { Neighbourhood } from "../model/clustering/neighbourhood.ts";
import { planTitles, type TitlePlan } from "../model/clustering/plan.ts";
import { matcher } from "../model/matcher.ts";
import type { Profile } from "../model/matching/profile.ts";
import * as store from "../store/clusters.ts";
import * as neighbours from "../store/neighbours.ts";
import { TITLE_KIND } from "./search/schema.ts";

/** Said again each time a title has grown by so many records. */
const LARGE = 100;

/** A record that came or was described anew; nothing is compared of one that was deleted. */
export type ChangedRecord = {
  readonly id: string;
  readonly library: string;
  readonly controlNumber: string;
  readonly compared: Compared | null;
};

type Arrival = Pick<ChangedRecord, "id" | "library" | "controlNumber"> & Compared;

/** Titles that records of a batch stood under before it. */
type Before = {
  readonly members: readonly neighbours.StoredMember[];
  /** Of records that leave or come again: where each stood. */
  readonly titles: ReadonlyMap<string, string>;
};

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
  const plan = await replan(ctx, members, moving, coming);
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

async function replan(
  ctx: Ctx,
  members: readonly neighbours.StoredMember[],
  moving: readonly ChangedRecord[],
  coming: readonly Arrival[],
): Promise<TitlePlan> {
  const neighbourhood = new Neighbourhood<Profile>(matcher.decide);
  const before = await titlesBefore(ctx, members, moving, coming);
  addAll(neighbourhood, before.members);
  await approach(ctx, neighbourhood, new Set(coming.flatMap(({ keys }) => keys)));
  for (const { id } of moving) neighbourhood.leave(id);
  for (const arrival of coming)
    neighbourhood.arrive({
      ...arrival,
      order: orderOf(arrival),
      before: before.titles.get(arrival.id) ?? null,
    });
  await closeOpenGroups(ctx, neighbourhood);
  const known = await neighbours.leads(ctx, titlesOf(neighbourhood));
  return planTitles(neighbourhood, new Set(coming.map(({ id }) => id)), known, newId);
}

async function titlesBefore(
  ctx: Ctx,
  members: readonly neighbours.StoredMember[],
  moving: readonly ChangedRecord[],
  coming: readonly Arrival[],
): Promise<Before> {
  const leaving = new Set(moving.map(({ id }) => id));
  const former = await neighbours.formerTitles(
    ctx,
    coming.map(({ id }) => id),
  );
  const present = members
    .filter(({ id }) => leaving.has(id))
    .map(({ id, cluster }) => [id, cluster] as const);
  const left = new Set(present.map(([, cluster]) => cluster));
  return {
    members: members.filter(({ cluster }) => left.has(cluster)),
    titles: new Map([...former, ...present]),
  };
}

/** Loads what shares one of these keys, unless a key is shared by so many that it says nothing. */
async function approach(
  ctx: Ctx,
  neighbourhood: Neighbourhood<Profile>,
  keys: ReadonlySet<string>,
): Promise<void> {
  const crowded = new Set(await neighbours.crowdedKeys(ctx, [...keys]));
  neighbourhood.ignore(crowded);
  addAll(neighbourhood, await neighbours.membersByKeys(ctx, [...keys.difference(crowded)]));
}

/** Follows links from open groups until nothing more is found; most batches need no round at all. */
async function closeOpenGroups(ctx: Ctx, neighbourhood: Neighbourhood<Profile>): Promise<void> {
  const asked = new Set<string>();
  for (;;) {
    const keys = new Set([...neighbourhood.openMembers()].flatMap((member) => member.keys));
    const unasked = keys.difference(asked);
    if (unasked.size === 0) return;
    for (const key of unasked) asked.add(key);
    await approach(ctx, neighbourhood, unasked);
    neighbourhood.spread();
  }
}

function addAll(
  neighbourhood: Neighbourhood<Profile>,
  members: readonly neighbours.StoredMember[],
): void {
  for (const member of members) {
    const { id, library, keys, profile, cluster } = member;
    neighbourhood.add(
      { id, library, keys, profile, order: orderOf(member), before: cluster },
      cluster,
    );
  }
}

/** The same for a record whenever it is loaded, so that ties do not depend on the order of loading. */
function orderOf({ library, controlNumber }: { library: string; controlNumber: string }): string {
  return `${library} ${controlNumber}`;
}

function titlesOf(neighbourhood: Neighbourhood<Profile>): readonly string[] {
  return [...neighbourhood.groups()].flatMap(({ open, title }) =>
    open && title !== null ? [title] : [],
  );
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
