import { importFinished } from "../../events.ts";
import { HarvestFault, type SourceBusy } from "../../model/harvests/faults.ts";
import { isOver } from "../../model/imports/state.ts";
import { appendState, attemptsAt, lockedState } from "../../store/import-states.ts";
import { noteWaiting, touchImport } from "../../store/harvests.ts";
import type { Import } from "../../store/imports.ts";
import type { ImportWork } from "../imports/import-work.ts";
import { keyOf } from "./begin-harvest.ts";
import { HARVEST } from "./harvest-job.ts";
import type { HarvestUnderWay } from "./under-way.ts";

/** So often a source is asked where a harvest has come to, before it is given up. */
const ATTEMPTS = 8;
const SHORTEST = 15;
const LONGEST = 6 * 3600;

/** Leaves a source in peace for as long as it asks, else for ever longer, and goes on after that. */
export async function postponeHarvest(
  work: ImportWork,
  { delivery, source }: Pick<HarvestUnderWay, "delivery" | "source">,
  busy: SourceBusy,
): Promise<void> {
  const { id } = delivery;
  const waits = await work.run(work.visitor, async (ctx) => {
    if ((await lockedState(ctx, id)) !== "running") return true;
    const { position } = delivery;
    const attempts = await attemptsAt(ctx, id, position);
    if (attempts >= ATTEMPTS) return false;
    const seconds = Math.min(LONGEST, Math.max(SHORTEST * 2 ** attempts, busy.seconds ?? 0));
    const at = ctx.clock.now().add({ seconds });
    await noteWaiting(ctx, id, at);
    await touchImport(ctx, id);
    await ctx.enqueue(HARVEST, { importId: id, library: source.library }, { key: keyOf(id), at });
    return true;
  });
  if (!waits)
    await failHarvest(work, delivery, new HarvestFault("source-unreachable", busy.message));
}

/** Ends a harvest with the reason why it came no further; what was loaded stays. */
export async function failHarvest(
  { run, visitor }: ImportWork,
  { id, library, counts }: Import,
  { code, seen }: HarvestFault,
): Promise<void> {
  await run(visitor, async (ctx) => {
    const state = await lockedState(ctx, id);
    if (!state || isOver(state)) return;
    await noteWaiting(ctx, id, null);
    await appendState(ctx, id, library, "failed", { reason: code, seen });
    await ctx.emit(importFinished, { importId: id, libraryId: library, outcome: "failed", counts });
  });
}
