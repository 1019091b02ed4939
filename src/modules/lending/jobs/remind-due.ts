import type { JobRun } from "#kernel/manifest";
import { remindDue } from "../actions/reader/remind-due.ts";

/** Reminds readers of what is due soon. */
export async function remind({ visitor, run }: JobRun<Record<string, never>>): Promise<void> {
  await run({ ...visitor, library: null, reach: "system" }, async (ctx) => {
    await remindDue(ctx);
  });
}
