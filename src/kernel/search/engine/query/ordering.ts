import type { Lift } from "./lift.ts";
import { selectFirst } from "./select-first.ts";

/** The beginning of one segment's answer, in the order asked for. */
export type Ordering = {
  readonly documents: Uint32Array;
  /** What the documents are sorted by, falling; NaN comes last. */
  readonly scores: Float64Array;
};

/** Higher scores first, none last. */
export function byScore(a: number, b: number): number {
  if (Number.isNaN(a)) return Number.isNaN(b) ? 0 : 1;
  return Number.isNaN(b) ? -1 : b - a;
}

/** Documents of the list by falling score, equal ones as they stand; the first `limit`. */
export function sortByScore(
  list: Uint32Array,
  scoreOf: (document: number) => number,
  limit: number,
): Ordering {
  const scores = new Float64Array(list.length);
  for (let i = 0; i < list.length; i++) scores[i] = scoreOf(list[i]!);
  const compare = (a: number, b: number): number => byScore(scores[a]!, scores[b]!) || a - b;
  const first = selectFirst(list.length, limit, compare);
  return {
    documents: first.map((i) => list[i]!),
    scores: Float64Array.from(first, (i) => scores[i]!),
  };
}

/** Documents that are as relevant, by how far they are lifted, each step in static order. */
export function staticOrdering(
  list: Uint32Array,
  lift: Lift,
  relevance: number,
  limit: number,
): Ordering {
  const scores = Float64Array.from({ length: lift.steps }, (_, step) =>
    lift.scoreAt(step, relevance, false),
  );
  if (lift.steps === 1) {
    const documents = list.subarray(0, limit);
    return { documents, scores: new Float64Array(documents.length).fill(scores[0]!) };
  }
  const ends = stepEnds(list, lift);
  const documents = new Uint32Array(list.length);
  const scored = new Float64Array(list.length);
  for (let i = list.length - 1; i >= 0; i--) {
    const step = lift.of(list[i]!);
    const place = --ends[step]!;
    documents[place] = list[i]!;
    scored[place] = scores[step]!;
  }
  return { documents: documents.subarray(0, limit), scores: scored.subarray(0, limit) };
}

/** Where the documents of each step end when the most lifted come first. */
function stepEnds(list: Uint32Array, lift: Lift): Uint32Array {
  const ends = new Uint32Array(lift.steps);
  for (let i = 0; i < list.length; i++) ends[lift.of(list[i]!)]! += 1;
  for (let step = lift.steps - 2; step >= 0; step--) ends[step]! += ends[step + 1]!;
  return ends;
}

/** Two orderings of a segment as one, the first `limit`; no document is in both, no score of one in the other. */
export function merge(a: Ordering, b: Ordering, limit: number): Ordering {
  const length = Math.min(limit, a.documents.length + b.documents.length);
  const documents = new Uint32Array(length);
  const scores = new Float64Array(length);
  let ofA = 0;
  let ofB = 0;
  for (let i = 0; i < length; i++) {
    const isA = ofB >= b.scores.length || a.scores[ofA]! > b.scores[ofB]!;
    const place = isA ? ofA++ : ofB++;
    documents[i] = (isA ? a : b).documents[place]!;
    scores[i] = (isA ? a : b).scores[place]!;
  }
  return { documents, scores };
}
