import { exactKey } from "../segment/exact-key.ts";
import type { Segment } from "../segment/segment.ts";
import { candidates } from "./candidates.ts";
import { filterList } from "./document-set.ts";
import type { Lift } from "./lift.ts";
import { concatenate, sortByScore, staticOrdering } from "./ordering.ts";
import type { Ordering } from "./ordering.ts";
import type { Plan } from "./plan.ts";
import { rankWords } from "./rank-words.ts";
import { Ranker } from "./ranker.ts";

/** Relevance of documents that were not looked at: below all others. */
const UNRANKED = -1;

/** Documents of which a whole value is what one clause says. */
function exactDocuments(segment: Segment, plan: Plan): Uint32Array {
  const keys = plan.ranked
    .map((clause) => clause.units.filter((unit) => !unit.negative).flatMap((unit) => unit.words))
    .map((words) => exactKey(words.map((word) => word.text)));
  return Uint32Array.from(keys.flatMap((key) => [...segment.exact.find(key)])).sort();
}

function without(list: Uint32Array, taken: Uint32Array): Uint32Array {
  const marked = new Set(taken);
  return filterList(list, (document) => !marked.has(document));
}

/**
 * Most relevant first: by relevance, then by how far preference lifts them, then static order. A
 * score is the relevance times the steps of the lift, plus how far the document is lifted.
 */
export function orderByRelevance(
  segment: Segment,
  plan: Plan,
  list: Uint32Array,
  options: { readonly lift: Lift; readonly limit: number },
): Ordering {
  const { lift, limit } = options;
  const words = rankWords(segment, plan);
  if (words.length === 0) return staticOrdering(list, lift, 0, limit);
  const chosen = candidates(list, exactDocuments(segment, plan), lift);
  const ranker = new Ranker(segment, words);
  const scoreOf = (document: number): number =>
    ranker.score(document) * lift.steps + lift.of(document);
  const ranked = sortByScore(chosen, scoreOf, limit);
  const missing = limit - ranked.documents.length;
  if (missing <= 0 || chosen.length === list.length) return ranked;
  const others = without(list, chosen);
  return concatenate(ranked, staticOrdering(others, lift, UNRANKED * lift.steps, missing));
}
