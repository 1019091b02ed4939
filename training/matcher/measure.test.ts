import { describe, expect, it } from "vitest";
import { bestThresholds, figuresAt, interval, type Judged } from "./measure.ts";

const judged: readonly Judged[] = [
  { score: 9, same: true, barred: false, group: "a" },
  { score: 8, same: true, barred: true, group: "b" },
  { score: 5, same: true, barred: false, group: "c" },
  { score: 4, same: false, barred: false, group: "d" },
  { score: 3, same: true, barred: false, group: "e" },
  { score: -2, same: false, barred: false, group: "f" },
];

describe("measuring a matcher", () => {
  it("counts barred pairs as missed", () => {
    expect(figuresAt(judged, 4.5)).toEqual({ precision: 1, recall: 0.5, f1: 4 / 6 });
    expect(figuresAt(judged, 0)).toEqual({ precision: 0.75, recall: 0.75, f1: 0.75 });
  });

  it("finds the best threshold, and the lowest that is precise enough", () => {
    const { best, strict } = bestThresholds(judged, 0.99);
    expect(best).toMatchObject({ threshold: 3, f1: 0.75 });
    expect(strict).toMatchObject({ threshold: 5, precision: 1, recall: 0.5 });
  });

  it("tells how far a figure may be chance", () => {
    const [low, high] = interval(judged, (drawn) => figuresAt(drawn, 0).recall, 200);
    expect(low).toBeLessThan(0.75);
    expect(high).toBeGreaterThan(0.75);
  });
});
