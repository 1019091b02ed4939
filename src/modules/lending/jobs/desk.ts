import { handles } from "#kernel/manifest";
import { DESK_AGING, DESK_BATCH } from "../actions/desk/jobs.ts";
import { lookAtTheClock } from "./desk-aging.ts";
import { doBatch } from "./desk-batch.ts";

/** What the desk does after its page has answered, and when nobody is there. */
export const deskJobs = [handles(DESK_BATCH, doBatch), handles(DESK_AGING, lookAtTheClock)];

export const deskTimetable = [{ pattern: "*/10 * * * *", job: DESK_AGING.name }];
