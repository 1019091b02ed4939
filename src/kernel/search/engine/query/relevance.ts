import { exactKey } from "../segment/exact-key.ts";
import type { Segment } from "../segment/segment.ts";
import { among, candidates } from "./candidates.ts";
import { UNRANKED } from "./lift.ts";
import type { Lift } from "./lift.ts";
import { merge, sortByScore, staticOrdering } from "./ordering.ts";
import type { Ordering } from "./ordering.ts";
import type { Plan, PlanClause } from "./plan.ts";
import { rankWords } from "./rank-words.ts";
import { Ranker } from "./ranker.ts";

/** Whether a clause asks in a field of which whole values are known. */
function asksForExact(segment: Segment, { fields }: PlanClause): boolean {
  return segment.fields.some(({ exact, name }) => exact && (fields?.includes(name) ?? true));
}

/** Documents of which a whole value is what one clause says, each once. */
function exactDocuments(segment: Segment, plan: Plan): Uint32Array {
  const keys = plan.ranked
    .filter((clause) => asksForExact(segment, clause))
    .map((clause) => clause.units.filter((unit) => !unit.negative).flatMap((unit) => unit.words))
    .filter((words) => words.length > 0)
    .map((words) => exactKey(words.map((word) => word.text)));
  const found = keys.flatMap((key) => [...segment.exact.find(key)]);
  return Uint32Array.from(new Set(found)).sort();
}

/** The documents of a list that are not among those taken from it; both in order of documents. */
function without(list: Uint32Array, taken: Uint32Array): Uint32Array {
  const left = new Uint32Array(list.length - taken.length);
  let next = 0;
  let count = 0;
  for (let i = 0; i < list.length; i++) {
    if (list[i] === taken[next]) next += 1;
    else left[count++] = list[i]!;
  }
  return left;
}

/** Most relevant first, as far as preference lets them be; see `Lift.score`. */
export function orderByRelevance(
  segment: Segment,
  plan: Plan,
  list: Uint32Array,
  options: { readonly lift: Lift; readonly limit: number },
): Ordering {
  const { lift, limit } = options;
  const words = rankWords(segment, plan);
  if (words.length === 0) return staticOrdering(list, lift, 0, limit);
  const exact = among(list, exactDocuments(segment, plan));
  const chosen = candidates(list, exact, lift);
  const ranker = new Ranker(segment, words);
  const isExact = new Set(exact);
  const scoreOf = (document: number): number =>
    lift.score(document, ranker.score(document), isExact.has(document));
  const ranked = sortByScore(chosen, scoreOf, limit);
  const isEnough = ranked.documents.length === limit && !lift.comesFirst;
  if (isEnough || chosen.length === list.length) return ranked;
  return merge(ranked, staticOrdering(without(list, chosen), lift, UNRANKED, limit), limit);
}
