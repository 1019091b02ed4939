/** A feature's values as numbers of bins: 0 where nothing is stated, else 1 + how many edges lie below. */
export type BinnedFeature = { readonly edges: readonly number[]; readonly bins: Uint8Array };

const MOST_EDGES = 60;

/** Cuts values where they lie densest, between two values that occur. NaN is "not stated". */
export function binned(values: Float64Array): BinnedFeature {
  const edges = edgesOf(values);
  const bins = new Uint8Array(values.length);
  for (let row = 0; row < values.length; row++) {
    const value = values[row] ?? NaN;
    bins[row] = Number.isNaN(value) ? 0 : 1 + edgesBelow(edges, value);
  }
  return { edges, bins };
}

/** How many edges are at most `value`; a value on an edge lies above it. */
export function edgesBelow(edges: readonly number[], value: number): number {
  let [low, high] = [0, edges.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((edges[middle] ?? Infinity) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function edgesOf(values: Float64Array): number[] {
  const stated = values.filter((value) => !Number.isNaN(value)).sort();
  const different = stated.filter((value, at) => at === 0 || value !== stated[at - 1]);
  const step = Math.max(1, stated.length / (MOST_EDGES + 1));
  const edges = new Set<number>();
  let next = step;
  let seen = 0;
  let at = 0;
  for (const [place, value] of different.entries()) {
    while (at < stated.length && stated[at] === value) at += 1;
    seen = at;
    const following = different[place + 1];
    if (following === undefined) break;
    if (different.length > MOST_EDGES && seen < next) continue;
    edges.add(between(value, following));
    while (next <= seen) next += step;
  }
  return [...edges].sort((a, b) => a - b);
}

/** The shortest decimal number between two, so that the file of trees can be read. */
function between(low: number, high: number): number {
  const middle = (low + high) / 2;
  for (let digits = 0; digits < 6; digits++) {
    const rounded = Number(middle.toFixed(digits));
    if (rounded > low && rounded <= high) return rounded;
  }
  return middle;
}
