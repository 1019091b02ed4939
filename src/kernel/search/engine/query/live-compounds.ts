import { COMPOUND_MARK } from "../../folding/index.ts";
import { FIRST_TERM } from "../segment/marks.ts";
import type { Compounds } from "./compounds.ts";
import { isLive } from "./segment-view.ts";
import type { SegmentView } from "./segment-view.ts";

function compoundsIn(view: SegmentView, word: string): string[] {
  const { terms, postings } = view.segment;
  const [from, to] = terms.prefixRange(word + COMPOUND_MARK);
  const found: string[] = [];
  for (let term = from; term < to; term++) {
    const isUsed = postings.documents(term + FIRST_TERM).some((document) => isLive(view, document));
    if (isUsed) found.push(terms.get(term));
  }
  return found;
}

/** The compounds written in documents that are there now; removed documents teach nothing. */
export function liveCompounds(views: readonly SegmentView[]): Compounds {
  const known = new Map<string, readonly (readonly string[])[]>();
  const lookUp = (word: string): readonly (readonly string[])[] => {
    const terms = new Set(views.flatMap((view) => compoundsIn(view, word)));
    return [...terms].sort().map((term) => term.split(COMPOUND_MARK).slice(1));
  };
  return {
    partsOf(word) {
      const parts = known.get(word) ?? lookUp(word);
      known.set(word, parts);
      return parts;
    },
  };
}
