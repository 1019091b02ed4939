import type { JobRun } from "#kernel/manifest";
import { chooseLeads } from "../actions/records/choose-leads.ts";

/** Chooses the leading records of all titles anew; once, after an upgrade. */
export async function chooseLeadsAnew({
  visitor,
  run,
  services,
}: JobRun<Record<string, never>>): Promise<void> {
  const titles = await chooseLeads(run, { ...visitor, reach: "system" });
  if (titles > 0)
    services.log.info({ part: "catalogue", titles }, "titles are led by another record");
}
