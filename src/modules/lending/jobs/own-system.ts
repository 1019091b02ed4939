import type { JobRun } from "#kernel/manifest";
import { makeCall } from "../actions/own-system/make-call.ts";
import { resumeOverdueCalls } from "../actions/own-system/overdue-calls.ts";

/** Makes one call to a library's own system. */
export async function callOwnSystem({
  payload,
  run,
  services,
}: JobRun<{ call: string; library: string }>): Promise<void> {
  await makeCall({ run, services }, payload);
}

/** Has calls made whose process died. */
export async function resumeCalls({ visitor, run }: JobRun<Record<string, never>>): Promise<void> {
  await run({ ...visitor, reach: "system" }, resumeOverdueCalls);
}
