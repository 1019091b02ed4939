import { isLive } from "../query/segment-view.ts";
import type { SegmentView } from "../query/segment-view.ts";

/** Tries for each id wanted: more than half of a segment's documents are seldom removed ones. */
const TRIES = 8;

/** Ids of so many documents, taken by chance, each once; of fewer where most are removed ones. */
export function anyIds(views: readonly SegmentView[], count: number): string[] {
  const total = views.reduce((sum, { segment }) => sum + segment.documents, 0);
  const ids = new Set<string>();
  const tries = total <= count ? total : count * TRIES;
  for (let i = 0; i < tries && ids.size < count; i++) {
    const id = idAt(views, total <= count ? i : Math.floor(Math.random() * total));
    if (id !== null) ids.add(id);
  }
  return [...ids];
}

/** Id of the document at that place in the row of all segments; null for a removed one. */
function idAt(views: readonly SegmentView[], place: number): string | null {
  let document = place;
  for (const view of views) {
    if (document < view.segment.documents)
      return isLive(view, document) ? view.segment.ids.idOf(document) : null;
    document -= view.segment.documents;
  }
  return null;
}
