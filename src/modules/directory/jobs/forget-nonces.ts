import type { JobRun } from "#kernel/manifest";
import { forgetUsedNonces } from "../actions/peers/signing/nonces.ts";

/** Forgets nonces that no signature can bring again. */
export async function forgetNonces({ visitor, run }: JobRun<Record<string, never>>): Promise<void> {
  await run({ ...visitor, reach: "system" }, forgetUsedNonces);
}
