import { hasBit } from "../segment/bits.ts";

/** Documents that ranking looks at, beside those that equal the query exactly. */
const MOST_CANDIDATES = 2048;

/** The first `limit` documents of the list that are (not) in the bitmap. */
function firstOf(list: Uint32Array, bits: Uint32Array, wanted: boolean, limit: number): number[] {
  const found: number[] = [];
  for (let i = 0; i < list.length && found.length < limit; i++) {
    if (hasBit(bits, list[i]!) === wanted) found.push(list[i]!);
  }
  return found;
}

/** Documents of the list that equal the query; both in order of documents. */
function exactIn(list: Uint32Array, exact: Uint32Array): number[] {
  return [...exact].filter((document) => {
    const place = lowerBound(list, document);
    return place < list.length && list[place] === document;
  });
}

function lowerBound(list: Uint32Array, document: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (list[middle]! < document) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The documents worth scoring: exact ones, then preferred ones and others in static order. Which
 * ones are left out is a matter of static rank only; they follow behind in that order.
 */
export function candidates(
  list: Uint32Array,
  exact: Uint32Array,
  preferred: Uint32Array | null,
): Uint32Array {
  if (list.length <= MOST_CANDIDATES) return list;
  const exactOnes = exactIn(list, exact).slice(0, MOST_CANDIDATES);
  if (preferred === null && exactOnes.length === 0) return list.subarray(0, MOST_CANDIDATES);
  const first =
    preferred === null
      ? [...list.subarray(0, MOST_CANDIDATES)]
      : [
          ...firstOf(list, preferred, true, MOST_CANDIDATES / 2),
          ...firstOf(list, preferred, false, MOST_CANDIDATES / 2),
        ];
  return Uint32Array.from(new Set([...exactOnes, ...first])).sort();
}
