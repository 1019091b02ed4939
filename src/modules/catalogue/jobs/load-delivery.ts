import type { JobRun } from "#kernel/manifest";
import { resumeImports } from "../actions/imports/resume-imports.ts";
import { runImport } from "../actions/imports/run-import.ts";

/** Loads an uploaded file as the person who sent it, in the name of their library. */
export async function loadDelivery({
  payload,
  visitor,
  run,
  services,
}: JobRun<{ importId: string }>): Promise<void> {
  await runImport({ run, services, visitor }, payload.importId);
}

/** Goes on with a file whose process died, in the name of its library and with no more rights than that. */
export async function loadOn({
  payload,
  visitor,
  run,
  services,
}: JobRun<{ importId: string; library: string }>): Promise<void> {
  const own = { ...visitor, library: payload.library, reach: "library" } as const;
  await runImport({ run, services, visitor: own }, payload.importId);
}

/** Looks for imports whose process died. */
export async function lookForSilent({
  visitor,
  run,
  services,
}: JobRun<Record<string, never>>): Promise<void> {
  const asked = await run({ ...visitor, reach: "system" }, resumeImports);
  if (asked > 0)
    services.log.warn({ part: "catalogue", imports: asked }, "imports go on whose process died");
}
