import type { Lift } from "./lift.ts";

/** Documents that ranking looks at, beside those that equal the query exactly. */
const MOST_CANDIDATES = 2048;

/** The first documents of each step, as many of one as of another, in order. */
function firstOfSteps(list: Uint32Array, lift: Lift): number[] {
  const share = Math.floor(MOST_CANDIDATES / lift.steps);
  const left = new Uint32Array(lift.steps).fill(share);
  const found: number[] = [];
  for (let i = 0, open = lift.steps; i < list.length && open > 0; i++) {
    const step = lift.of(list[i]!);
    if (left[step] === 0) continue;
    left[step]! -= 1;
    if (left[step] === 0) open -= 1;
    found.push(list[i]!);
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
 * The documents worth scoring: exact ones, then those of each preferred group and others in static
 * order. Which ones are left out is a matter of static rank only; they follow behind in that order.
 */
export function candidates(list: Uint32Array, exact: Uint32Array, lift: Lift): Uint32Array {
  if (list.length <= MOST_CANDIDATES) return list;
  const exactOnes = exactIn(list, exact).slice(0, MOST_CANDIDATES);
  if (lift.steps === 1 && exactOnes.length === 0) return list.subarray(0, MOST_CANDIDATES);
  const first =
    lift.steps === 1 ? [...list.subarray(0, MOST_CANDIDATES)] : firstOfSteps(list, lift);
  return Uint32Array.from(new Set([...exactOnes, ...first])).sort();
}
