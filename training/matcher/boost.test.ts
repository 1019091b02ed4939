import { describe, expect, it } from "vitest";
import { ask } from "../../src/modules/catalogue/model/matching/scorer/tree.ts";
import { boost, type BoostOptions, type Examples } from "./boost.ts";
import { random } from "./random.ts";

const options: BoostOptions = {
  trees: 60,
  leaves: 6,
  leastRows: 10,
  damping: 1,
  rate: 0.2,
  seed: 3,
  rowShare: 0.8,
  featureShare: 1,
  directions: {},
};

/** The label says that `near` is small and `alike` large, with one label in ten wrong; `noise` says nothing. */
function examples(seed: number): Examples {
  const next = random(seed);
  const rows = Array.from({ length: 1500 }, () => ({
    near: Math.floor(next() * 20),
    alike: next() < 0.1 ? NaN : next(),
    noise: next(),
  }));
  const labels = Uint8Array.from(rows, ({ near, alike }) => {
    const truth = near < 6 && !(alike < 0.4);
    return Number(next() < 0.1 ? !truth : truth);
  });
  return { rows, labels };
}

const scoreOf = (forest: ReturnType<typeof boost>, row: Readonly<Record<string, number>>) =>
  forest.trees.reduce((sum: number, tree) => sum + ask(tree, row), forest.base);

describe("learning from examples", () => {
  it("gives the same trees for the same examples, and others for another seed", () => {
    expect(boost(examples(1), options)).toEqual(boost(examples(1), options));
    expect(boost(examples(1), { ...options, seed: 4 })).not.toEqual(boost(examples(1), options));
  });

  it("finds what the label depends on, in examples it has not seen", () => {
    const forest = boost(examples(1), options);
    const { rows, labels } = examples(2);
    const right = rows.filter((row, at) => scoreOf(forest, row) >= 0 === (labels[at] === 1));
    expect(right.length / rows.length).toBeGreaterThan(0.85);
  });

  it("keeps to the directions it is given", () => {
    const forest = boost(examples(1), { ...options, directions: { near: -1, alike: 1 } });
    for (const alike of [0, 0.3, 0.5, 0.9, NaN]) {
      const scores = [0, 3, 6, 9, 15, 19].map((near) =>
        scoreOf(forest, { near, alike, noise: 0.5 }),
      );
      expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    }
    for (const near of [0, 5, 7, 19]) {
      const scores = [0, 0.2, 0.41, 0.7, 1].map((alike) =>
        scoreOf(forest, { near, alike, noise: 0.5 }),
      );
      expect(scores).toEqual(scores.toSorted((a, b) => a - b));
    }
  });
});
