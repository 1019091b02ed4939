import type { Reason, Respect } from "../decision.ts";
import type { Features } from "../features/features.ts";
import { respectOf } from "../features/respects.ts";
import { type Forest, plant } from "./forest.ts";
import learned from "./scorer.json" with { type: "json" };
import { ask, type Tree } from "./tree.ts";

// The file is written by the training program and checked by this module's tests.
const forest: Forest = { base: learned.base, trees: learned.trees as readonly Tree[] };
const names = Object.keys(respectOf) as readonly (keyof Features)[];
const planted = plant(forest, names);
const values = new Float64Array(names.length);

/** Log-odds that two records which compare so are of one manifestation, identifiers apart. */
export function scoreOf(features: Features): number {
  for (let at = 0; at < names.length; at++) values[at] = features[names[at]!];
  return planted.score(values);
}

/** What each respect adds to the score; the sum of all is the score. */
export function evidenceOf(features: Features): readonly Reason[] {
  const weights = new Map<Respect, number>();
  const note = (feature: string, change: number) => {
    const respect = respectOf[feature as keyof Features];
    weights.set(respect, (weights.get(respect) ?? 0) + change);
  };
  for (const tree of forest.trees) ask(tree, features, note);
  return [...weights].map(([respect, weight]) => ({ kind: "evidence", respect, weight }));
}

/** What is said before anything is compared: the base and the roots of all trees. */
export const beforehand = forest.trees.reduce(
  (sum: number, tree) => sum + (typeof tree === "number" ? tree : tree.worth),
  forest.base,
);
