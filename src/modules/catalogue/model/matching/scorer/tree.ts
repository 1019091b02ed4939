/**
 * A decision tree: a leaf is what it adds to the score, in log-odds. A fork leads below when the
 * feature is less than its edge, above otherwise, and where nothing is stated to the side named.
 */
export type Tree = number | Fork;

export type Fork = {
  readonly feature: string;
  readonly edge: number;
  readonly missing: "below" | "above";
  /** What a leaf in its place would add: the steps along a path say what each question added. */
  readonly worth: number;
  readonly below: Tree;
  readonly above: Tree;
};

/** What a tree says of some features; `note` hears how much each question on the way changed it. */
export function ask(
  tree: Tree,
  features: Readonly<Record<string, number>>,
  note?: (feature: string, change: number) => void,
): number {
  let at = tree;
  while (typeof at !== "number") {
    const next: Tree = at[side(at, features[at.feature] ?? NaN)];
    note?.(at.feature, worthOf(next) - at.worth);
    at = next;
  }
  return at;
}

function side({ edge, missing }: Fork, value: number): "below" | "above" {
  if (Number.isNaN(value)) return missing;
  return value < edge ? "below" : "above";
}

function worthOf(tree: Tree): number {
  return typeof tree === "number" ? tree : tree.worth;
}
