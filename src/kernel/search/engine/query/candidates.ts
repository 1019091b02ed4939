import type { Lift } from "./lift.ts";

/** Documents that ranking looks at, beside those that equal the query exactly. */
const MOST_CANDIDATES = 2048;

/** How many of each step are looked at: as many of one as of another, or the most lifted first. */
function shares(list: Uint32Array, lift: Lift): Uint32Array {
  const share = Math.floor(MOST_CANDIDATES / lift.steps);
  const left = new Uint32Array(lift.steps).fill(share);
  if (!lift.comesFirst) return left;
  left.fill(0);
  for (let i = 0; i < list.length; i++) left[lift.of(list[i]!)]! += 1;
  let most = MOST_CANDIDATES;
  for (let step = lift.steps - 1; step >= 0; step--) {
    left[step] = Math.min(left[step]!, most);
    most -= left[step]!;
  }
  return left;
}

/** The first documents of each step, in order. */
function firstOfSteps(list: Uint32Array, lift: Lift): number[] {
  const left = shares(list, lift);
  const found: number[] = [];
  let open = left.filter((count) => count > 0).length;
  for (let i = 0; i < list.length && open > 0; i++) {
    const step = lift.of(list[i]!);
    if (left[step] === 0) continue;
    left[step]! -= 1;
    if (left[step] === 0) open -= 1;
    found.push(list[i]!);
  }
  return found;
}

/** Documents of the list that are among some; both in order of documents. */
export function among(list: Uint32Array, some: Uint32Array): Uint32Array {
  return some.filter((document) => {
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
 * order. Which ones are left out is a matter of static rank only; where the preferred come first,
 * others are left out before them.
 */
export function candidates(list: Uint32Array, exact: Uint32Array, lift: Lift): Uint32Array {
  if (list.length <= MOST_CANDIDATES) return list;
  const exactOnes = exact.slice(0, MOST_CANDIDATES);
  if (lift.steps === 1 && exactOnes.length === 0) return list.subarray(0, MOST_CANDIDATES);
  const first =
    lift.steps === 1 ? [...list.subarray(0, MOST_CANDIDATES)] : firstOfSteps(list, lift);
  return Uint32Array.from(new Set([...exactOnes, ...first])).sort();
}
