import type { ImportCounts } from "./counts.ts";
import { type ImportState, isOver } from "./state.ts";

/** Whether somebody should look at an import: it is over, and not everything of it was loaded. */
export function needsAttention(delivery: {
  readonly state: ImportState;
  readonly counts: Pick<ImportCounts, "failed">;
}): boolean {
  return isOver(delivery.state) && (delivery.state === "failed" || delivery.counts.failed > 0);
}
