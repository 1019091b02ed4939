// npm run train: learns the matcher from labelled pairs, tries it on pairs it has not seen, and writes both down.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "#kernel/config";
import { doubtOrBarrier } from "../../src/modules/catalogue/model/matching/decide.ts";
import { featuresOf } from "../../src/modules/catalogue/model/matching/features/features.ts";
import { ask } from "../../src/modules/catalogue/model/matching/scorer/tree.ts";
import { boost, type BoostOptions } from "./boost.ts";
import { directions } from "./directions.ts";
import { type LabelledPair, readPairs } from "./goldfinch.ts";
import type { Judged } from "./measure.ts";
import { report } from "./report.ts";
import { writeForest } from "./write-forest.ts";

const FOLDS = 10;
const options: BoostOptions = {
  trees: 300,
  leaves: 15,
  leastRows: 20,
  damping: 1,
  rate: 0.05,
  seed: 1,
  rowShare: 0.8,
  featureShare: 0.4,
  directions,
};

const folder = join(packageRoot, "../shared/fixtures/goldfinch");
if (!existsSync(folder)) {
  console.error(`${folder} is not there: the labelled pairs are not part of this repository`);
  process.exit(1);
}
const pairs = await readPairs(folder);
const rows = pairs.map(({ a, b }) => featuresOf(a, b));
console.error(`${pairs.length} pairs`);

const judged = Array.from({ length: FOLDS }, (_, fold) => tryFold(fold)).flat();
const document = join(packageRoot, "docs/matching.md");
writeFileSync(document, report(readFileSync(document, "utf8"), judged));

const forest = boost(examplesOf(pairs.keys()), options);
writeForest(join(packageRoot, "src/modules/catalogue/model/matching/scorer/scorer.json"), forest);

/** Learns from all folds but one, and judges the pairs of that one. */
function tryFold(fold: number): readonly Judged[] {
  const began = performance.now();
  const inFold = (at: number) => foldOf(pairs[at]?.group ?? "") === fold;
  const forest = boost(examplesOf([...pairs.keys()].filter((at) => !inFold(at))), options);
  const tried = [...pairs.keys()].filter(inFold).map((at) => judge(at, forest));
  console.error(`fold ${fold + 1} of ${FOLDS}: ${Math.round(performance.now() - began)} ms`);
  return tried;
}

function judge(at: number, { base, trees }: ReturnType<typeof boost>): Judged {
  const { a, b, same, group } = pairs[at] as LabelledPair;
  const row = rows[at] ?? featuresOf(a, b);
  const score = trees.reduce((sum: number, tree) => sum + ask(tree, row), base);
  return { score, same, group, barred: doubtOrBarrier(a, b, row) };
}

function examplesOf(places: Iterable<number>) {
  const chosen = [...places];
  return {
    rows: chosen.map((at) => rows[at] ?? {}),
    labels: Uint8Array.from(chosen, (at) => Number(pairs[at]?.same)),
  };
}

/** By the group's name, so that it does not depend on the order of the file (FNV-1a). */
function foldOf(group: string): number {
  let hash = 2_166_136_261;
  for (let at = 0; at < group.length; at++)
    hash = Math.imul(hash ^ group.charCodeAt(at), 16_777_619) >>> 0;
  return (hash >>> 8) % FOLDS;
}
