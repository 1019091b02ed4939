import { hasBit } from "../segment/bits.ts";
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
  const order = new Uint32Array(list.length);
  for (let i = 0; i < list.length; i++) {
    scores[i] = scoreOf(list[i]!);
    order[i] = i;
  }
  const first = selectFirst(order, limit, (a, b) => byScore(scores[a]!, scores[b]!) || a - b);
  return {
    documents: first.map((i) => list[i]!),
    scores: Float64Array.from(first, (i) => scores[i]!),
  };
}

/** Preferred documents before the others, both in static order, scored just above and at `base`. */
export function staticOrdering(
  list: Uint32Array,
  preferred: Uint32Array | null,
  base: number,
  limit: number,
): Ordering {
  const first =
    preferred === null ? [] : [...list].filter((document) => hasBit(preferred, document));
  const others =
    preferred === null ? list : list.filter((document) => !hasBit(preferred, document));
  const documents = new Uint32Array(list.length);
  documents.set(first);
  documents.set(others, first.length);
  const scores = new Float64Array(list.length).fill(base);
  scores.fill(base + 1, 0, first.length);
  return { documents: documents.subarray(0, limit), scores: scores.subarray(0, limit) };
}

export function concatenate(a: Ordering, b: Ordering): Ordering {
  const documents = new Uint32Array(a.documents.length + b.documents.length);
  documents.set(a.documents);
  documents.set(b.documents, a.documents.length);
  return { documents, scores: Float64Array.of(...a.scores, ...b.scores) };
}
