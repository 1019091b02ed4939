import type { JobRun } from "#kernel/manifest";
import { tellOfReviews } from "../actions/knowledge/review-notice.ts";

/** Tells keepers of articles what should be read again. */
export async function tellReviews({ visitor, run }: JobRun<Record<string, never>>): Promise<void> {
  await run({ ...visitor, library: null, reach: "system" }, async (ctx) => {
    await tellOfReviews(ctx);
  });
}
