import type { JobRun } from "#kernel/manifest";
import { remindOfEnds } from "../actions/agreements/reminder.ts";

/** Tells parties of agreements that end soon. */
export async function remindAgreements({
  visitor,
  run,
}: JobRun<Record<string, never>>): Promise<void> {
  await run({ ...visitor, reach: "system" }, async (ctx) => {
    await remindOfEnds(ctx);
  });
}
