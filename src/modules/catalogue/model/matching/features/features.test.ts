import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyProfile } from "../../../test/profiles.ts";
import { decide, explain, startingScore } from "../decide.ts";
import { featuresOf } from "./features.ts";
import { respectOf } from "./respects.ts";

describe("comparing any two records", () => {
  it("gives the same numbers and the same decision in either order", () => {
    fc.assert(
      fc.property(anyProfile, anyProfile, (a, b) => {
        expect(featuresOf(a, b)).toEqual(featuresOf(b, a));
        expect(decide(a, b)).toEqual(decide(b, a));
      }),
    );
  });

  it("gives every feature a number, or says that nothing is stated", () => {
    fc.assert(
      fc.property(anyProfile, anyProfile, (a, b) => {
        const features = featuresOf(a, b);
        expect(Object.keys(features).toSorted()).toEqual(Object.keys(respectOf).toSorted());
        for (const value of Object.values(features)) expect(Math.abs(value)).not.toBe(Infinity);
      }),
    );
  });

  it("explains each score whole", () => {
    fc.assert(
      fc.property(anyProfile, anyProfile, (a, b) => {
        const { score, apart } = decide(a, b);
        const reasons = explain(a, b);
        if (apart) {
          expect(reasons.every(({ kind }) => kind === "apart")).toBe(true);
          return;
        }
        const weights = reasons.map((reason) => (reason.kind === "evidence" ? reason.weight : 0));
        const sum = weights.reduce((total, weight) => total + weight, startingScore);
        expect(Math.abs(sum - score)).toBeLessThan(0.1);
      }),
    );
  });
});
