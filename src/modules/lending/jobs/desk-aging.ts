import type { JobRun } from "#kernel/manifest";
import { asClock, doDueWork, dueWork } from "../actions/desk/aging.ts";

/** Does what time has made due at the desks of all libraries. */
export async function lookAtTheClock({
  visitor,
  run,
  services,
}: JobRun<Record<string, never>>): Promise<void> {
  const due = await run({ ...visitor, reach: "system" }, dueWork);
  if (due.length === 0) return;
  const done = await doDueWork(due, asClock(run, visitor));
  services.log.info({ part: "lending", due: due.length, done }, "what time has made due");
}
