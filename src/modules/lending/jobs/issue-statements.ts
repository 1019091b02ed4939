import type { JobRun } from "#kernel/manifest";
import { issueForMonth } from "../actions/ledger/statements.ts";

/** Issues the statements of the months that are over. */
export async function issueStatements({
  visitor,
  run,
}: JobRun<Record<string, never>>): Promise<void> {
  await run({ ...visitor, library: null, reach: "system" }, async (ctx) => {
    await issueForMonth(ctx);
  });
}
