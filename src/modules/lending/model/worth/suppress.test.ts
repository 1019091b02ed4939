import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LEAST_SHOWN, withoutSmall } from "./suppress.ts";

describe("public counts", () => {
  it("show no small number, and let none be reckoned from the sum", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 12 }), (counts) => {
        const shown = withoutSmall(counts);
        expect(shown.every((count) => count === null || count === 0 || count >= LEAST_SHOWN)).toBe(
          true,
        );
        const hidden = counts.filter((_, index) => shown[index] === null);
        if (hidden.length === 0) return;
        const sum = hidden.reduce((all, one) => all + one, 0);
        const others = counts.filter((count, index) => shown[index] !== null && count > 0);
        // One alone would be the difference to the sum; so little together would be one each.
        if (others.length > 0) {
          expect(hidden.length).toBeGreaterThan(1);
          expect(sum).toBeGreaterThanOrEqual(2 * LEAST_SHOWN);
        }
      }),
    );
  });

  it("stay as they are where none is small", () => {
    expect(withoutSmall([12, 5, 0, 40])).toEqual([12, 5, 0, 40]);
    expect(withoutSmall([12, 4, 0, 40])).toEqual([null, null, 0, 40]);
  });
});
