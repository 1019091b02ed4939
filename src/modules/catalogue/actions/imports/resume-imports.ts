import type { Ctx } from "#kernel/tenancy";
import { silentImports } from "../../store/imports.ts";
import { IMPORT_AGAIN } from "./import-job.ts";

/** An import of which nothing was heard for this long has lost its process. */
const SILENCE = { minutes: 2 } as const;

/**
 * Goes on with imports whose process died. The queue gives a dead worker's job to another one only
 * after hours, so they are asked for again; a run that lives after all finds that the position has
 * moved, and one of the two stops. Needs system reach.
 */
export async function resumeImports(ctx: Ctx): Promise<number> {
  const silent = await silentImports(ctx, ctx.clock.now().subtract(SILENCE));
  for (const { id, library } of silent)
    await ctx.enqueue(
      IMPORT_AGAIN,
      { importId: id, library },
      { key: `catalogue.import-again:${id}` },
    );
  return silent.length;
}
