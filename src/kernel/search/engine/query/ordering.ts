import { hasBit } from "../segment/bits.ts";
import { filterList } from "./document-set.ts";
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

/** Preferred documents before the others, both in static order, scored just above and at `base`. */
export function staticOrdering(
  list: Uint32Array,
  preferred: Uint32Array | null,
  base: number,
  limit: number,
): Ordering {
  const isPreferred = (document: number): boolean =>
    preferred !== null && hasBit(preferred, document);
  const first = preferred === null ? new Uint32Array(0) : filterList(list, isPreferred);
  const others = preferred === null ? list : filterList(list, (document) => !isPreferred(document));
  const scores = new Float64Array(list.length).fill(base);
  scores.fill(base + 1, 0, first.length);
  const documents = joined(new Uint32Array(list.length), first, others);
  return { documents: documents.subarray(0, limit), scores: scores.subarray(0, limit) };
}

export function concatenate(a: Ordering, b: Ordering): Ordering {
  const length = a.documents.length + b.documents.length;
  return {
    documents: joined(new Uint32Array(length), a.documents, b.documents),
    scores: joined(new Float64Array(length), a.scores, b.scores),
  };
}

function joined<A extends Uint32Array | Float64Array>(into: A, first: A, second: A): A {
  into.set(first);
  into.set(second, first.length);
  return into;
}
