import type { JobRun } from "#kernel/manifest";
import { runImport } from "../actions/imports/run-import.ts";

/** Loads an uploaded file as the person who sent it, in the name of their library. */
export async function loadDelivery({ payload, visitor, run, services }: JobRun<{ importId: string }>): Promise<void> {
  await runImport({ run, services, visitor }, payload.importId);
}
