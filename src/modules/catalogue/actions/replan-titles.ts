import { newId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import { Neighbourhood } from "../model/clustering/neighbourhood.ts";
import { planTitles, type TitlePlan } from "../model/clustering/plan.ts";
import type { Compared } from "../model/compared.ts";
import { matcher } from "../model/matcher.ts";
import type { Profile } from "../model/matching/profile.ts";
import * as neighbours from "../store/neighbours.ts";

/** A record that came or was described anew; nothing is compared of one that was deleted. */
export type ChangedRecord = {
  readonly id: string;
  readonly library: string;
  readonly controlNumber: string;
  readonly compared: Compared | null;
};

/** A record to be compared with those near it. */
export type Arrival = Pick<ChangedRecord, "id" | "library" | "controlNumber"> & Compared;

/** Titles that records of a batch stood under before it. */
type Before = {
  readonly members: readonly neighbours.StoredMember[];
  /** Of records that leave or come again: where each stood. */
  readonly titles: ReadonlyMap<string, string>;
};

/**
 * Decides under which titles the records that come, and all that is linked to them or to those that
 * leave, shall stand. `members` are the records beside those that changed.
 */
export async function replanTitles(
  ctx: Ctx,
  members: readonly neighbours.StoredMember[],
  moving: readonly ChangedRecord[],
  coming: readonly Arrival[],
): Promise<TitlePlan> {
  const neighbourhood = new Neighbourhood<Profile>((one, other) => matcher.decide(one, other));
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
