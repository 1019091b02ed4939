import { handles } from "#kernel/manifest";
import { DELIVER } from "../actions/exchange/deliver-job.ts";
import { DELIVERIES_DUE, FORGET_CALLERS } from "../actions/wire/wire-jobs.ts";
import { deliverToPeer, forgetOldCallers, lookForDeliveries } from "./deliver.ts";

/** The work of conversations with foreign systems. */
export const wireJobs = [
  handles(DELIVER, deliverToPeer),
  handles(DELIVERIES_DUE, lookForDeliveries),
  handles(FORGET_CALLERS, forgetOldCallers),
];

/** When it is looked for, whether or not anybody was woken. */
export const wireTimetable = [
  { pattern: "* * * * *", job: DELIVERIES_DUE.name },
  { pattern: "23 * * * *", job: FORGET_CALLERS.name },
];
