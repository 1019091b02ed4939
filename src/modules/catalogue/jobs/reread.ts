import type { JobRun } from "#kernel/manifest";
import { renewMatching } from "../actions/records/renew-matching.ts";
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

/** Reads the records of a library again with no more rights than its own. */
export async function rereadLibrary({
  payload,
  visitor,
  ...rest
}: JobRun<{ library: string }>): Promise<void> {
  const own = { ...visitor, library: payload.library, reach: "library" } as const;
  await reread({ ...rest, payload: {}, visitor: own });
}

/** Has all records compared anew after the program came with another matcher. */
export async function renew({
  visitor,
  run,
  services,
}: JobRun<Record<string, never>>): Promise<void> {
  const libraries = await run({ ...visitor, reach: "system" }, renewMatching);
  if (libraries > 0)
    services.log.info({ part: "catalogue", libraries }, "records are compared by another matcher");
}
