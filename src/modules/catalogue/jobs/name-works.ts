import type { JobRun } from "#kernel/manifest";
import { nameAllWorks } from "../actions/works/name-works.ts";

/** Names the works of records that have none named; after an upgrade, all of them. */
export async function nameUnnamedWorks({
  visitor,
  run,
  services,
}: JobRun<Record<string, never>>): Promise<void> {
  const records = await nameAllWorks(run, { ...visitor, reach: "system" });
  if (records > 0)
    services.log.info({ part: "catalogue", records }, "the works of records were named");
}
