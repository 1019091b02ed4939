import { handles, type ModuleManifest } from "#kernel/manifest";
import { careForPartners } from "../actions/federation/care.ts";
import { deliverToPartner } from "../actions/federation/send/deliver.ts";
import { CARE_FOR_PARTNERS, DELIVER_TO_PARTNER } from "../actions/federation/work.ts";

/** The work between networks: messages on their way, and what was left. */
export const partnerJobs: NonNullable<ModuleManifest["jobs"]> = [
  handles(CARE_FOR_PARTNERS, careForPartners),
  handles(DELIVER_TO_PARTNER, ({ payload, run, services }) =>
    deliverToPartner({ run, services }, payload.peer),
  ),
];

export const partnerTimetable: NonNullable<ModuleManifest["timetable"]> = [
  { pattern: "* * * * *", job: CARE_FOR_PARTNERS.name },
];
