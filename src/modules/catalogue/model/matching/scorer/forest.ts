import type { Fork, Tree } from "./tree.ts";

/** Trees whose sum, with the base, is the log-odds of sameness. */
export type Forest = { readonly base: number; readonly trees: readonly Tree[] };

/** A forest laid out in arrays: asked a hundred times for each record that arrives. */
export type Planted<Feature extends string> = {
  readonly base: number;
  readonly features: readonly Feature[];
  readonly score: (values: Float64Array) => number;
};

/**
 * Lays a forest out. @throws Error when a tree asks for a feature that there is not.
 */
export function plant<Feature extends string>(
  { base, trees }: Forest,
  features: readonly Feature[],
): Planted<Feature> {
  const numbers = new Map<string, number>(features.map((name, at) => [name, at]));
  const layout: Layout = { features: [], edges: [], missing: [], below: [], above: [] };
  const roots = trees.map((tree) => lay(tree, layout, numbers));
  return { base, features, score: scorer(base, roots, layout) };
}

/** Node by node; a leaf has feature −1 and its value for an edge. */
type Layout = {
  readonly features: number[];
  readonly edges: number[];
  readonly missing: number[];
  readonly below: number[];
  readonly above: number[];
};

function lay(tree: Tree, layout: Layout, numbers: ReadonlyMap<string, number>): number {
  const node = layout.features.length;
  layout.features.push(typeof tree === "number" ? -1 : featureOf(tree, numbers));
  layout.edges.push(typeof tree === "number" ? tree : tree.edge);
  layout.missing.push(0);
  layout.below.push(0);
  layout.above.push(0);
  if (typeof tree === "number") return node;
  const [below, above] = [lay(tree.below, layout, numbers), lay(tree.above, layout, numbers)];
  layout.below[node] = below;
  layout.above[node] = above;
  layout.missing[node] = tree.missing === "below" ? below : above;
  return node;
}

function featureOf({ feature }: Fork, numbers: ReadonlyMap<string, number>): number {
  const number = numbers.get(feature);
  if (number === undefined) throw new Error(`a tree asks for ${feature}, which is no feature`);
  return number;
}

function scorer(base: number, roots: readonly number[], layout: Layout) {
  const features = Int16Array.from(layout.features);
  const edges = Float64Array.from(layout.edges);
  const missing = Uint32Array.from(layout.missing);
  const below = Uint32Array.from(layout.below);
  const above = Uint32Array.from(layout.above);
  return (values: Float64Array): number => {
    let sum = base;
    for (const root of roots) {
      let node = root;
      for (let feature = features[node]!; feature >= 0; feature = features[node]!) {
        const value = values[feature]!;
        node =
          value < edges[node]!
            ? below[node]!
            : value >= edges[node]!
              ? above[node]!
              : missing[node]!;
      }
      sum += edges[node]!;
    }
    return sum;
  };
}
