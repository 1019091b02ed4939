import { handles, type JobRun, type ModuleManifest } from "#kernel/manifest";
import { PASS_REQUESTS, passRequests } from "../actions/roster/pass-requests.ts";
import { TELL_GAPS, tellGaps } from "../actions/roster/tell-gaps.ts";

type Nothing = JobRun<Record<string, never>>;

async function pass({ visitor, run }: Nothing): Promise<void> {
  await run({ ...visitor, library: null, reach: "system" }, async (ctx) => {
    await passRequests(ctx);
  });
}

async function tell({ visitor, run }: Nothing): Promise<void> {
  await run({ ...visitor, library: null, reach: "system" }, async (ctx) => {
    await tellGaps(ctx);
  });
}

/** What the roster does by itself. */
export const rosterJobs = [handles(PASS_REQUESTS, pass), handles(TELL_GAPS, tell)];

export const rosterTimetable = [
  { pattern: "*/15 * * * *", job: PASS_REQUESTS.name },
  { pattern: "20 5 * * 1", job: TELL_GAPS.name },
] satisfies ModuleManifest["timetable"];
