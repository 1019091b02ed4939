import type { Ctx } from "#kernel/tenancy";
import { clusterMerged, clusterParted } from "../events.ts";
import type { TitlePlan } from "../model/clustering/plan.ts";
import { matcher } from "../model/matcher.ts";
import * as store from "../store/clusters.ts";
import * as neighbours from "../store/neighbours.ts";
import { raiseAlarms } from "../store/match-alarms.ts";
import { rememberHomes, reviveClusters } from "../store/title-history.ts";
import { describeTitles } from "./describe-titles.ts";
import { incoherentTitles } from "./matching/alarms.ts";
import { noteQuestions } from "./matching/note-questions.ts";
import { type Arrival, type ChangedRecord, replanDecided, replanTitles } from "./replan-titles.ts";

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
  const { plan, around } = await replanTitles(ctx, members, moving, coming);
  await writePlan(ctx, plan, { coming, moving, also: [...same.values()] });
  await noteQuestions(ctx, around, plan, new Set(moving.map(({ id }) => id)));
  await raiseAlarms(ctx, incoherentTitles(around, plan));
}

/**
 * Brings the titles up to date after cataloguers decided something about these records, or took
 * something back (`restores`).
 */
export async function regroupRecords(
  ctx: Ctx,
  records: readonly string[],
  restores = false,
): Promise<void> {
  await neighbours.lockClusters(ctx);
  const { plan, around } = await replanDecided(ctx, records, { restores });
  await writePlan(ctx, plan, { coming: [], moving: [], also: [] });
  await noteQuestions(ctx, around, plan, new Set(records));
  await raiseAlarms(ctx, incoherentTitles(around, plan));
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

type Movements = {
  readonly coming: readonly Arrival[];
  readonly moving: readonly ChangedRecord[];
  /** Titles to be described anew although no record came or left. */
  readonly also: readonly string[];
};

async function writePlan(
  ctx: Ctx,
  plan: TitlePlan,
  { coming, moving, also }: Movements,
): Promise<void> {
  await store.removeMembers(
    ctx,
    moving.map(({ id }) => id),
  );
  await store.insertClusters(ctx, plan.created);
  await reviveClusters(ctx, plan.revived);
  const arrived = new Set(coming.map(({ id }) => id));
  await store.moveMembers(ctx, new Map([...plan.placed].filter(([id]) => !arrived.has(id))));
  await store.insertMembers(
    ctx,
    matcher.version,
    coming.map((arrival) => memberOf(arrival, plan)),
  );
  await store.retireClusters(ctx, plan.retired);
  await rememberHomes(
    ctx,
    plan.left.filter(({ title }) => plan.retired.has(title)),
  );
  await describeTitles(ctx, new Set([...also, ...plan.touched]));
  await tell(ctx, plan);
}

async function tell(ctx: Ctx, { retired, left, placed }: TitlePlan): Promise<void> {
  for (const [from, into] of retired) await ctx.emit(clusterMerged, { from, into });
  const parted = Map.groupBy(
    left.filter(({ title }) => !retired.has(title)),
    ({ record, title }) => `${title} ${placed.get(record)}`,
  );
  for (const records of parted.values()) {
    const [{ record, title } = { record: "", title: "" }] = records;
    const into = placed.get(record);
    if (into !== undefined)
      await ctx.emit(clusterParted, {
        from: title,
        into,
        records: records.map((one) => one.record),
      });
  }
}

function memberOf(arrival: Arrival, plan: TitlePlan): store.NewMember {
  const cluster = plan.placed.get(arrival.id);
  if (cluster === undefined) throw new Error(`record ${arrival.id} was placed under no title`);
  const { id, library, controlNumber, signature, keys, profile } = arrival;
  return { id, library, controlNumber, signature, cluster, keys, profile };
}
