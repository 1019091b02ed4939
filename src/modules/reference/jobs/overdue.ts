import { handles, type ModuleManifest } from "#kernel/manifest";
import { TELL_OVERDUE, tellOverdue } from "../actions/desk/tell-overdue.ts";

/** Once a day somebody hears of answers that are overdue. */
export const overdueJobs: NonNullable<ModuleManifest["jobs"]> = [
  handles(TELL_OVERDUE, async ({ visitor, run, services }) => {
    const told = await run({ ...visitor, reach: "system" }, tellOverdue);
    services.log.info({ part: "reference", told }, "told of overdue answers");
  }),
];

export const overdueTimetable: NonNullable<ModuleManifest["timetable"]> = [
  { pattern: "40 5 * * 1-5", job: TELL_OVERDUE.name },
];
