import { z } from "zod";
import { defineJob } from "#kernel/jobs";
import type { Ctx } from "#kernel/tenancy";
import { matcher } from "../../model/matcher.ts";
import { librariesBehind, noteMatcher } from "../../store/matcher-state.ts";

/** Looks whether the program came with another matcher. */
export const RENEW_MATCHING = defineJob("catalogue.renew-matching", z.object({}));
/** Reads one library's records again, in its name. */
export const REREAD_LIBRARY = defineJob(
  "catalogue.reread-library",
  z.object({ library: z.uuid() }),
);

/**
 * Has the records of every library read again when the matcher is another than before: titles come
 * together anew, ids and decisions stay. Asked every minute, it costs one row. Needs system reach.
 * @returns how many libraries are read.
 */
export async function renewMatching(ctx: Ctx): Promise<number> {
  if (!(await noteMatcher(ctx, matcher.version))) return 0;
  const behind = await librariesBehind(ctx, matcher.version);
  for (const library of behind)
    await ctx.enqueue(REREAD_LIBRARY, { library }, { key: `catalogue.reread:${library}` });
  return behind.length;
}
