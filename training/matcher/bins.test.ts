import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { binned, edgesBelow } from "./bins.ts";

const value = fc.oneof(
  fc.double({ min: -1e6, max: 1e6, noNaN: true }),
  fc.integer({ min: 0, max: 9 }),
  fc.constant(NaN),
);

describe("cutting values into bins", () => {
  it("keeps order, and puts what is not stated into a bin of its own", () => {
    fc.assert(
      fc.property(fc.array(value, { maxLength: 200 }), (list) => {
        const values = Float64Array.from(list);
        const { edges, bins } = binned(values);
        expect(edges.length).toBeLessThanOrEqual(62);
        for (const [at, one] of values.entries()) {
          expect(bins[at]).toBe(Number.isNaN(one) ? 0 : 1 + edgesBelow(edges, one));
          for (const [place, other] of values.entries())
            if (one < other) expect(bins[at] ?? 0).toBeLessThanOrEqual(bins[place] ?? 0);
        }
      }),
      { numRuns: 50 },
    );
  });

  it("tells a few values apart with edges that can be read", () => {
    expect(binned(Float64Array.of(0, 1, 2, 0, 1, NaN)).edges).toEqual([1, 2]);
    expect(binned(Float64Array.of(0.5, 0.8)).edges).toEqual([0.7]);
  });
});
