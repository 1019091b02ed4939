import { ask, type Tree } from "../../src/modules/catalogue/model/matching/scorer/tree.ts";
import { binned } from "./bins.ts";
import { type GrowOptions, growTree, type SplitFeature } from "./grow-tree.ts";
import { random, shuffled } from "./random.ts";

/** Labelled examples, one row each; NaN where nothing is stated. */
export type Examples = {
  readonly rows: readonly Readonly<Record<string, number>>[];
  readonly labels: Uint8Array;
};

export type BoostOptions = GrowOptions & {
  readonly trees: number;
  readonly seed: number;
  /** Share of the rows, and of the features, that each tree sees. */
  readonly rowShare: number;
  readonly featureShare: number;
  readonly directions: Readonly<Record<string, -1 | 1>>;
};

/** Trees whose sum, with the base, is the log-odds of the label. */
export type Forest = { readonly base: number; readonly trees: readonly Tree[] };

/** Gradient boosting with logistic loss. The same examples and options give the same forest. */
export function boost(examples: Examples, options: BoostOptions): Forest {
  const { rows: all, labels } = examples;
  const next = random(options.seed);
  const features = splitFeatures(examples, options);
  const positive = labels.reduce((sum, label) => sum + label, 0);
  const base = Number(Math.log(positive / (labels.length - positive)).toFixed(4));
  const scores = new Float64Array(labels.length).fill(base);
  const slopes = {
    first: new Float64Array(labels.length),
    second: new Float64Array(labels.length),
  };
  const trees: Tree[] = [];
  for (let round = 0; round < options.trees; round++) {
    for (let row = 0; row < labels.length; row++) {
      const chance = 1 / (1 + Math.exp(-(scores[row] ?? 0)));
      slopes.first[row] = chance - (labels[row] ?? 0);
      slopes.second[row] = Math.max(1e-9, chance * (1 - chance));
    }
    const rows = some(labels.length, options.rowShare, next).sort();
    const seen = [...some(features.length, options.featureShare, next)].sort((a, b) => a - b);
    const tree = growTree(
      rows,
      seen.flatMap((at) => features[at] ?? []),
      slopes,
      options,
    );
    trees.push(tree);
    for (let row = 0; row < labels.length; row++)
      scores[row] = (scores[row] ?? 0) + ask(tree, all[row] ?? {});
  }
  return { base, trees };
}

function splitFeatures({ rows }: Examples, { directions }: BoostOptions): readonly SplitFeature[] {
  return Object.keys(rows[0] ?? {}).map((name) => ({
    name,
    ...binned(Float64Array.from(rows, (row) => row[name] ?? NaN)),
    direction: directions[name] ?? 0,
  }));
}

function some(count: number, share: number, next: () => number): Uint32Array {
  return shuffled(count, next).slice(0, Math.max(1, Math.round(count * share)));
}
