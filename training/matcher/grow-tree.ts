import type { Tree } from "../../src/modules/catalogue/model/matching/scorer/tree.ts";
import type { BinnedFeature } from "./bins.ts";

/** A feature to split by: its bins, and in which direction it may only speak. */
export type SplitFeature = BinnedFeature & {
  readonly name: string;
  /** 1: more of it never speaks against sameness; −1: never for it; 0: either. */
  readonly direction: -1 | 0 | 1;
};

/** First and second derivatives of the loss, by row. */
export type Slopes = { readonly first: Float64Array; readonly second: Float64Array };

export type GrowOptions = {
  readonly leaves: number;
  readonly leastRows: number;
  /** Holds leaf values back where few rows speak. */
  readonly damping: number;
  readonly rate: number;
};

type Bounds = { readonly low: number; readonly high: number };
type Sums = { first: number; second: number; rows: number };
type Split = {
  readonly feature: SplitFeature;
  /** Rows with bins from 1 to here go below. */
  readonly bin: number;
  readonly missingBelow: boolean;
  readonly gain: number;
  readonly below: number;
  readonly above: number;
};
type Leaf = {
  readonly rows: Uint32Array;
  readonly bounds: Bounds;
  readonly sums: Sums;
  readonly value: number;
  split: Split | null;
  children: readonly [Leaf, Leaf] | null;
};

/**
 * Grows one regression tree, always splitting the leaf where it helps most, as far as directions
 * allow. Gain and leaf values are those of second-order gradient boosting.
 */
export function growTree(
  rows: Uint32Array,
  features: readonly SplitFeature[],
  slopes: Slopes,
  options: GrowOptions,
): Tree {
  const root = leafOf(rows, { low: -Infinity, high: Infinity }, features, slopes, options);
  const open = [root];
  for (let leaves = 1; leaves < options.leaves; leaves++) {
    const best = open.reduce((a, b) => ((b.split?.gain ?? 0) > (a.split?.gain ?? 0) ? b : a));
    if (!best.split) break;
    const children = divide(best, best.split, features, slopes, options);
    best.children = children;
    open.splice(open.indexOf(best), 1, ...children);
  }
  return treeOf(root, options.rate);
}

function leafOf(
  rows: Uint32Array,
  bounds: Bounds,
  features: readonly SplitFeature[],
  slopes: Slopes,
  options: GrowOptions,
): Leaf {
  const sums = sumOf(rows, slopes);
  const value = valueOf(sums, bounds, options);
  const split =
    rows.length < 2 * options.leastRows
      ? null
      : bestSplit(rows, bounds, sums, features, slopes, options);
  return { rows, bounds, sums, value, split, children: null };
}

function sumOf(rows: Uint32Array, { first, second }: Slopes): Sums {
  const sums = { first: 0, second: 0, rows: rows.length };
  for (const row of rows) {
    sums.first += first[row] ?? 0;
    sums.second += second[row] ?? 0;
  }
  return sums;
}

function valueOf({ first, second }: Sums, { low, high }: Bounds, { damping }: GrowOptions): number {
  return Math.min(high, Math.max(low, -first / (second + damping)));
}

/** How much a leaf with this value lowers the loss. */
function scoreOf({ first, second }: Sums, value: number, { damping }: GrowOptions): number {
  return -(2 * first * value + (second + damping) * value * value);
}

function bestSplit(
  rows: Uint32Array,
  bounds: Bounds,
  sums: Sums,
  features: readonly SplitFeature[],
  slopes: Slopes,
  options: GrowOptions,
): Split | null {
  let best: Split | null = null;
  for (const feature of features) {
    const found = splitBy(feature, rows, bounds, sums, slopes, options);
    if (found && found.gain > (best?.gain ?? 1e-6)) best = found;
  }
  return best;
}

function splitBy(
  feature: SplitFeature,
  rows: Uint32Array,
  bounds: Bounds,
  sums: Sums,
  slopes: Slopes,
  options: GrowOptions,
): Split | null {
  const bins = histogram(feature, rows, slopes);
  const missing = bins[0] ?? { first: 0, second: 0, rows: 0 };
  const whole = scoreOf(sums, valueOf(sums, bounds, options), options);
  let best: Split | null = null;
  for (const missingBelow of missing.rows > 0 ? [true, false] : [true]) {
    const below = missingBelow ? { ...missing } : { first: 0, second: 0, rows: 0 };
    for (let bin = 1; bin < bins.length - 1; bin++) {
      add(below, bins[bin]);
      const found = weigh(feature, below, sums, bounds, options);
      if (found && found.gain - whole > (best?.gain ?? 0))
        best = { ...found, gain: found.gain - whole, feature, bin, missingBelow };
    }
  }
  return best;
}

function weigh(
  { direction }: SplitFeature,
  below: Sums,
  sums: Sums,
  bounds: Bounds,
  options: GrowOptions,
): Pick<Split, "gain" | "below" | "above"> | null {
  const above = {
    first: sums.first - below.first,
    second: sums.second - below.second,
    rows: sums.rows - below.rows,
  };
  if (below.rows < options.leastRows || above.rows < options.leastRows) return null;
  const [low, high] = [valueOf(below, bounds, options), valueOf(above, bounds, options)];
  if ((high - low) * direction < 0) return null;
  return {
    gain: scoreOf(below, low, options) + scoreOf(above, high, options),
    below: low,
    above: high,
  };
}

function histogram({ bins, edges }: SplitFeature, rows: Uint32Array, slopes: Slopes): Sums[] {
  const sums = Array.from({ length: edges.length + 2 }, () => ({ first: 0, second: 0, rows: 0 }));
  for (const row of rows) {
    const sum = sums[bins[row] ?? 0];
    if (!sum) continue;
    sum.first += slopes.first[row] ?? 0;
    sum.second += slopes.second[row] ?? 0;
    sum.rows += 1;
  }
  return sums;
}

function add(sums: Sums, more: Sums | undefined): void {
  sums.first += more?.first ?? 0;
  sums.second += more?.second ?? 0;
  sums.rows += more?.rows ?? 0;
}

/** Where the feature has a direction, no leaf under one side may reach past the middle between both. */
function divide(
  { rows, bounds }: Leaf,
  { feature, bin, missingBelow, below, above }: Split,
  features: readonly SplitFeature[],
  slopes: Slopes,
  options: GrowOptions,
): readonly [Leaf, Leaf] {
  const isBelow = (row: number) => {
    const own = feature.bins[row] ?? 0;
    return own === 0 ? missingBelow : own <= bin;
  };
  const middle = (below + above) / 2;
  const upTo = { low: bounds.low, high: middle };
  const from = { low: middle, high: bounds.high };
  const [lower, upper] =
    feature.direction === 0
      ? [bounds, bounds]
      : feature.direction > 0
        ? [upTo, from]
        : [from, upTo];
  return [
    leafOf(rows.filter(isBelow), lower, features, slopes, options),
    leafOf(
      rows.filter((row) => !isBelow(row)),
      upper,
      features,
      slopes,
      options,
    ),
  ];
}

function treeOf({ value, split, children }: Leaf, rate: number): Tree {
  const worth = Number((value * rate).toFixed(4));
  if (!split || !children) return worth;
  const [below, above] = children;
  return {
    feature: split.feature.name,
    edge: split.feature.edges[split.bin - 1] ?? 0,
    missing: split.missingBelow ? "below" : "above",
    worth,
    below: treeOf(below, rate),
    above: treeOf(above, rate),
  };
}
