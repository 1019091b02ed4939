import type { JobRun } from "#kernel/manifest";
import { runBatch } from "../actions/desk/run-batch.ts";

/** Does a long batch as the person who asked for it, with no more rights than theirs. */
export async function doBatch({ payload, visitor, run }: JobRun<{ batch: string }>): Promise<void> {
  await runBatch((work) => run(visitor, work), payload.batch);
}
