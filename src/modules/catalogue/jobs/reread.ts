import type { JobRun } from "#kernel/manifest";
import { rereadRecords } from "../actions/records/reread-records.ts";

/** Reads a library's records again from their originals, in its name. */
export async function reread({
  visitor,
  run,
  services,
}: JobRun<Record<string, never>>): Promise<void> {
  const records = await rereadRecords(run, visitor);
  services.log.info(
    { part: "catalogue", records, library: visitor.library },
    "records were read again",
  );
}
