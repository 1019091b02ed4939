import type { Ctx } from "#kernel/tenancy";
import { appendState, attemptsAt } from "../../store/import-states.ts";
import { type Import, silentImports } from "../../store/imports.ts";
import { IMPORT_AGAIN } from "./import-job.ts";

/** An import of which nothing was heard for this long has lost its process. */
const SILENCE = { minutes: 2 } as const;

/** An import that comes no further in so many runs never will. */
const RUNS = 5;

/**
 * Goes on with imports whose process died. The queue gives a dead worker's job to another one only
 * after hours, so they are asked for again; a run that lives after all finds that the position has
 * moved, and one of the two stops. Needs system reach. @returns how many go on.
 */
export async function resumeImports(ctx: Ctx): Promise<number> {
  const silent = await silentImports(ctx, ctx.clock.now().subtract(SILENCE));
  let resumed = 0;
  for (const delivery of silent) if (await resume(ctx, delivery)) resumed += 1;
  return resumed;
}

async function resume(ctx: Ctx, { id, library, position }: Import): Promise<boolean> {
  if ((await attemptsAt(ctx, id, position)) < RUNS) {
    const options = { key: `catalogue.import-again:${id}` };
    await ctx.enqueue(IMPORT_AGAIN, { importId: id, library }, options);
    return true;
  }
  await appendState(ctx, id, library, "failed", { reason: "no-progress" });
  return false;
}
