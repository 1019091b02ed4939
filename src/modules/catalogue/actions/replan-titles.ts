import { newId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import type { Candidate, Neighbourhood } from "../model/clustering/neighbourhood.ts";
import { planTitles, type TitlePlan } from "../model/clustering/plan.ts";
import type { DecidedPair } from "../model/clustering/verdicts.ts";
import type { Compared } from "../model/compared.ts";
import type { Profile } from "../model/matching/profile.ts";
import * as neighbours from "../store/neighbours.ts";
import { formerHomes } from "../store/title-history.ts";
import { Surroundings } from "./matching/surroundings.ts";

/** A record that came or was described anew; nothing is compared of one that was deleted. */
export type ChangedRecord = {
  readonly id: string;
  readonly library: string;
  readonly controlNumber: string;
  readonly compared: Compared | null;
};

/** A record to be compared with those near it. */
export type Arrival = Pick<ChangedRecord, "id" | "library" | "controlNumber"> & Compared;

/** A plan, and the part of the catalogue it was made of. */
export type Replanned = { readonly plan: TitlePlan; readonly around: Neighbourhood<Profile> };

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
): Promise<Replanned> {
  const surroundings = new Surroundings(ctx);
  const before = await titlesBefore(ctx, members, moving, coming);
  await surroundings.hear(coming.map(({ id }) => id));
  await surroundings.take(before.members);
  await surroundings.approach(new Set(coming.flatMap(({ keys }) => keys)));
  const { around } = surroundings;
  for (const { id } of moving) around.leave(id);
  for (const arrival of coming) {
    const former = before.titles.get(arrival.id) ?? null;
    around.arrive(surroundings.candidate(arrival, arrival.keys, arrival.profile, former));
  }
  await surroundings.closeOpenGroups();
  return { around, plan: await planOf(ctx, around, new Set(coming.map(({ id }) => id))) };
}

/** How to decide anew. */
export type Replanning = {
  /** Taken for said already. */
  readonly supposed?: readonly DecidedPair[];
  /** Something is undone: titles that were retired by it live again. */
  readonly restores?: boolean;
};

/** Decides anew about records of which nothing changed but what cataloguers say. */
export async function replanDecided(
  ctx: Ctx,
  records: readonly string[],
  { supposed = [], restores = false }: Replanning = {},
): Promise<Replanned> {
  const surroundings = new Surroundings(ctx, supposed);
  await surroundings.take(await neighbours.membersBeside(ctx, records));
  surroundings.around.open(records);
  await surroundings.closeOpenGroups();
  const { around } = surroundings;
  return { around, plan: await planOf(ctx, around, new Set(), restores) };
}

async function planOf(
  ctx: Ctx,
  around: Neighbourhood<Profile>,
  arrived: ReadonlySet<string>,
  restores = false,
): Promise<TitlePlan> {
  const open = [...around.openMembers()].map(({ id }: Candidate<Profile>) => id);
  const leads = await neighbours.leads(ctx, titlesOf(around));
  return planTitles(
    around,
    arrived,
    { leads, homes: await formerHomes(ctx, open), restores },
    newId,
  );
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

function titlesOf(around: Neighbourhood<Profile>): readonly string[] {
  return [...around.groups()].flatMap(({ open, title }) => (open && title !== null ? [title] : []));
}
