import { handles, type ModuleManifest } from "#kernel/manifest";
import { KEEP_GOING, keepGoing, routeInquiry } from "../actions/desk/keep-going.ts";
import { ROUTE } from "../actions/inquiry/routing.ts";

/** The clock of the desk: who is asked next, and what was left. */
export const deskJobs: NonNullable<ModuleManifest["jobs"]> = [
  handles(KEEP_GOING, keepGoing),
  handles(ROUTE, async ({ payload, visitor: { library }, run, services }) => {
    if (library) await routeInquiry({ run, services }, { id: payload.inquiry, library });
  }),
];

export const deskTimetable: NonNullable<ModuleManifest["timetable"]> = [
  { pattern: "* * * * *", job: KEEP_GOING.name },
];
