import { rmSync } from "node:fs";
import { mergeToFile } from "./make-segment.ts";
import type { MergePlan } from "./merge-plan.ts";
import { liveCount } from "./stored-segment.ts";

export function isEmptyMerge({ sources }: MergePlan): boolean {
  return sources.every((source) => liveCount(source) === 0);
}

/** Writes the merged file; nothing when no document is left. On failure no file is left behind. */
export function runMerge(plan: MergePlan): void {
  if (isEmptyMerge(plan)) return;
  const { schema, sources, file } = plan;
  try {
    mergeToFile(schema, sources, file);
  } catch (error) {
    rmSync(file.path, { force: true });
    throw error;
  }
}
