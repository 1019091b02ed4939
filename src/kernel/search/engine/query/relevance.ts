import { hasBit } from "../segment/bits.ts";
import { exactKey } from "../segment/exact-key.ts";
import type { Segment } from "../segment/segment.ts";
import { candidates } from "./candidates.ts";
import { filterList } from "./document-set.ts";
import { concatenate, sortByScore, staticOrdering } from "./ordering.ts";
import type { Ordering } from "./ordering.ts";
import type { Plan } from "./plan.ts";
import { rankWords } from "./rank-words.ts";
import { Ranker } from "./ranker.ts";

/** Scores of documents that were not looked at: below all others. */
const UNRANKED = -2;

/** Documents of which a whole value is what one clause says. */
function exactDocuments(segment: Segment, plan: Plan): Uint32Array {
  const keys = plan.clauses
    .filter((clause) => !clause.negate)
    .map((clause) => clause.units.filter((unit) => !unit.negative).flatMap((unit) => unit.words))
    .map((words) => exactKey(words.map((word) => word.text)));
  return Uint32Array.from(keys.flatMap((key) => [...segment.exact.find(key)])).sort();
}

function without(list: Uint32Array, taken: Uint32Array): Uint32Array {
  const marked = new Set(taken);
  return filterList(list, (document) => !marked.has(document));
}

/**
 * Most relevant first: by score, preferred documents first among equals, then static order. A score
 * is twice the relevance, plus one for a preferred document.
 */
export function orderByRelevance(
  segment: Segment,
  plan: Plan,
  list: Uint32Array,
  options: { readonly preferred: Uint32Array | null; readonly limit: number },
): Ordering {
  const { preferred, limit } = options;
  const words = rankWords(segment, plan);
  if (words.length === 0) return staticOrdering(list, preferred, 0, limit);
  const chosen = candidates(list, exactDocuments(segment, plan), preferred);
  const ranker = new Ranker(segment, words);
  const lifted = (document: number): number =>
    preferred !== null && hasBit(preferred, document) ? 1 : 0;
  const ranked = sortByScore(
    chosen,
    (document) => ranker.score(document) * 2 + lifted(document),
    limit,
  );
  const missing = limit - ranked.documents.length;
  if (missing <= 0 || chosen.length === list.length) return ranked;
  return concatenate(ranked, staticOrdering(without(list, chosen), preferred, UNRANKED, missing));
}
