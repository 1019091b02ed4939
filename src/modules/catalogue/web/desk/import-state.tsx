import { Badge, type BadgeProps } from "#ui";
import type { Import } from "../../actions/imports/watch-imports.ts";
import type { DeskKey, DeskWords } from "../../messages/pages-desk-index.ts";
import { isOver } from "../../model/imports/state.ts";

/** How an import is told of: one that is over and left something unloaded has a state of its own. */
export function shownState({ state, counts }: Pick<Import, "state" | "counts">): DeskKey {
  return state === "finished" && counts.failed > 0 ? "state-partly" : `state-${state}`;
}

const tones: Readonly<Record<string, BadgeProps["tone"]>> = {
  "state-finished": "ok",
  "state-partly": "warn",
  "state-failed": "danger",
};

/** The state of an import in a word or two. */
export function StateBadge({ delivery, t }: { readonly delivery: Import; readonly t: DeskWords }) {
  const state = shownState(delivery);
  const tone = tones[state] ?? (isOver(delivery.state) ? "plain" : "info");
  return <Badge tone={tone}>{t(state)}</Badge>;
}
