import type { JobRun } from "#kernel/manifest";
import { beginDueHarvests, resumeHarvests } from "../actions/harvests/due-harvests.ts";
import { runHarvest } from "../actions/harvests/run-harvest.ts";

/** Harvests a source in the name of its library, with no more rights than that. */
export async function harvestSource({
  payload,
  visitor,
  run,
  services,
}: JobRun<{ importId: string; library: string }>): Promise<void> {
  const own = { ...visitor, library: payload.library, reach: "library" } as const;
  await runHarvest({ run, services, visitor: own }, payload.importId);
}

/** Begins what is due, and goes on with harvests whose process died. */
export async function lookForHarvests({
  visitor,
  run,
}: JobRun<Record<string, never>>): Promise<void> {
  await run({ ...visitor, reach: "system" }, async (ctx) => {
    await beginDueHarvests(ctx);
    await resumeHarvests(ctx);
  });
}
