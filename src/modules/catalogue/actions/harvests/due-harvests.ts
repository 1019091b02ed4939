import type { Ctx } from "#kernel/tenancy";
import { nextRun } from "../../model/harvests/schedule.ts";
import { dueSources, noteNextRun } from "../../store/harvest-sources.ts";
import { silentHarvests } from "../../store/harvests.ts";
import { appendState, attemptsAt } from "../../store/import-states.ts";
import { beginHarvest, keyOf } from "./begin-harvest.ts";
import { HARVEST } from "./harvest-job.ts";

/** Longer than any question to a source may take. */
const SILENCE = { minutes: 5 } as const;
/** A harvest that comes no further in so many runs never will. */
const RUNS = 10;

/** Begins the harvests whose time has come. Needs system reach. @returns how many. */
export async function beginDueHarvests(ctx: Ctx): Promise<number> {
  const due = await dueSources(ctx);
  for (const { timeZone, ...source } of due) {
    await beginHarvest({ ...ctx, library: source.library }, source, "update");
    await noteNextRun(
      ctx,
      source.id,
      nextRun(source.schedule, ctx.clock.now(), timeZone, source.id),
    );
  }
  return due.length;
}

/** Goes on with harvests whose process died. Needs system reach. @returns how many go on. */
export async function resumeHarvests(ctx: Ctx): Promise<number> {
  const silent = await silentHarvests(ctx, ctx.clock.now().subtract(SILENCE));
  let resumed = 0;
  for (const { id, library, position } of silent) {
    if ((await attemptsAt(ctx, id, position)) < RUNS) {
      await ctx.enqueue(HARVEST, { importId: id, library }, { key: keyOf(id) });
      resumed += 1;
    } else await appendState(ctx, id, library, "failed", { reason: "no-progress" });
  }
  return resumed;
}
