import type { Import } from "../../actions/imports/watch-imports.ts";
import type { DeskWords } from "../../messages/pages-desk-index.ts";
import { isOver } from "../../model/imports/state.ts";

/** How far an import is, as the page and the `cs-progress` element show it. */
export type ProgressStep = {
  readonly value: number;
  readonly max: number;
  readonly text: string;
  readonly done: boolean;
};

export function progressStep(
  { state, counts, consumed, bytes, harvestedFrom }: Import,
  t: DeskWords,
): ProgressStep {
  // Not every source says how much it has.
  if (harvestedFrom !== null && bytes === 0 && state !== "waiting") {
    const text = t("progress-harvest", { read: counts.read, failed: counts.failed });
    return { value: 0, max: 1, text, done: isOver(state) };
  }
  const max = Math.max(1, bytes);
  const value = Math.min(max, consumed);
  const { read, failed } = counts;
  // Rounded down: a file that is not read to its end is not done.
  const done = Math.floor((100 * value) / max) / 100;
  const text =
    state === "waiting" ? t("progress-waiting") : t("progress-text", { read, failed, done });
  return { value, max, text, done: isOver(state) };
}
