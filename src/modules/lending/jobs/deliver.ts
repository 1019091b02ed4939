import type { JobRun } from "#kernel/manifest";
import { deliver, deliverWhatIsDue } from "../actions/wire/deliver.ts";
import { forgetCallers } from "../actions/wire/forget-callers.ts";

/** Sends what waits for a foreign system. */
export async function deliverToPeer({
  payload,
  run,
  services,
}: JobRun<{ peer: string }>): Promise<void> {
  await deliver({ run, services }, payload.peer);
}

/** Sets to work where something is due. */
export async function lookForDeliveries({
  visitor,
  run,
}: JobRun<Record<string, never>>): Promise<void> {
  await run({ ...visitor, reach: "system" }, deliverWhatIsDue);
}

/** Forgets what need not be kept of callers. */
export async function forgetOldCallers({
  visitor,
  run,
}: JobRun<Record<string, never>>): Promise<void> {
  await run({ ...visitor, reach: "system" }, forgetCallers);
}
