import { writeFileSync } from "node:fs";
import type { Tree } from "../../src/modules/catalogue/model/matching/scorer/tree.ts";
import type { Forest } from "./boost.ts";

/** Writes the trees so that a person can follow one: a question on each line, deeper ones indented. */
export function writeForest(path: string, { base, trees }: Forest): void {
  const lines = trees.map((tree) => `    ${written(tree, "    ")}`).join(",\n");
  writeFileSync(path, `{\n  "base": ${base},\n  "trees": [\n${lines}\n  ]\n}\n`);
}

function written(tree: Tree, indent: string): string {
  if (typeof tree === "number") return String(tree);
  const { feature, edge, missing, worth, below, above } = tree;
  const deeper = `${indent}  `;
  const question = `{"feature": "${feature}", "edge": ${edge}, "missing": "${missing}", "worth": ${worth},`;
  return `${question}\n${deeper}"below": ${written(below, deeper)},\n${deeper}"above": ${written(above, deeper)}}`;
}
