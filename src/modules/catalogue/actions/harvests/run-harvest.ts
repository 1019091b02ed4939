import { Refusal } from "#kernel/access";
import type { Ctx } from "#kernel/tenancy";
import { HarvestFault, SourceBusy } from "../../model/harvests/faults.ts";
import type { HarvestSource } from "../../model/harvests/source.ts";
import { isOver } from "../../model/imports/state.ts";
import { findSource, noteIdentity, noteThrough } from "../../store/harvest-sources.ts";
import { findHarvest, touchImport } from "../../store/harvests.ts";
import { appendState, lockedState } from "../../store/import-states.ts";
import { findImport, type Import } from "../../store/imports.ts";
import { finishImport } from "../imports/finish-import.ts";
import type { ImportWork } from "../imports/import-work.ts";
import { askSource } from "./ask-source.ts";
import { compareWithSource } from "./compare.ts";
import { failHarvest, postponeHarvest } from "./stop-harvest.ts";
import { followList } from "./follow-list.ts";
import type { HarvestUnderWay } from "./under-way.ts";

/**
 * Takes over what a source lists, to its end, from where an earlier run was cut off. A source that
 * is busy is asked again later; what no asking mends ends the harvest with its reason.
 * @returns the import as it stands then.
 */
export async function runHarvest(work: ImportWork, importId: string): Promise<Import> {
  const { run, visitor } = work;
  const begun = await run(visitor, (ctx) => begin(ctx, importId));
  if (isOver(begun.delivery.state)) return begun.delivery;
  try {
    const source = await identified(work, begun.source);
    const outcome = await followList(work, { ...begun, source });
    if (outcome !== "superseded") await finish(work, { ...begun, source }, outcome);
  } catch (fault) {
    if (fault instanceof SourceBusy) await postponeHarvest(work, begun, fault);
    else if (fault instanceof HarvestFault) await failHarvest(work, begun.delivery, fault);
    else throw fault;
  }
  return run(visitor, (ctx) => existing(ctx, importId));
}

async function begin(ctx: Ctx, id: string): Promise<HarvestUnderWay> {
  const state = await lockedState(ctx, id);
  const harvest = await findHarvest(ctx, id);
  const source = harvest && (await findSource(ctx, harvest.source));
  if (!harvest || !source) throw new Refusal("not-found");
  const { position } = await existing(ctx, id);
  if (state === "waiting" || state === "running")
    await appendState(ctx, id, source.library, "running", { position });
  await touchImport(ctx, id);
  return { delivery: await existing(ctx, id), harvest, source };
}

async function existing(ctx: Ctx, id: string): Promise<Import> {
  const delivery = await findImport(ctx, id);
  if (!delivery) throw new Refusal("not-found");
  return delivery;
}

/** What the source says of itself may change, and is asked each time. @throws HarvestFault */
async function identified(
  { run, visitor, services }: ImportWork,
  source: HarvestSource,
): Promise<HarvestSource> {
  const { identity } = await askSource(services.config, source.baseUrl, { verb: "Identify" });
  if (identity?.version !== "2.0")
    throw new HarvestFault("source-not-oai", `protocol version ${identity?.version ?? "unknown"}`);
  const { granularity, deletions } = identity;
  await run(visitor, (ctx) => noteIdentity(ctx, source.id, { granularity, deletions }));
  return { ...source, granularity, deletions };
}

async function finish(
  work: ImportWork,
  under: HarvestUnderWay,
  outcome: "finished" | "cancelled",
): Promise<void> {
  const { run, visitor } = work;
  const { id } = under.delivery;
  const harvest = await run(visitor, (ctx) => findHarvest(ctx, id));
  if (outcome === "finished" && harvest) await compareWithSource(work, { ...under, harvest });
  await finishImport(work, under.delivery, outcome);
  if (outcome === "finished" && harvest?.answeredAt)
    await run(visitor, (ctx) => noteIfLoaded(ctx, under, harvest.answeredAt));
}

/** When not one record could be read, the next harvest begins where this one did. */
async function noteIfLoaded(
  ctx: Ctx,
  { delivery, source }: HarvestUnderWay,
  answeredAt: Date | null,
): Promise<void> {
  const { state } = await existing(ctx, delivery.id);
  if (state === "finished" && answeredAt) await noteThrough(ctx, source.id, answeredAt);
}
