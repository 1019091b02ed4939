import fc from "fast-check";
import { expect, test } from "vitest";
import { byShelf } from "./paper.ts";

const slip = (branch: string | null, callNumber: string | null) => ({ branch, callNumber });

test("slips lie in the order of the shelves; what has no place comes last", () => {
  const slips = [
    slip(null, "1"),
    slip("B", "823 FER"),
    slip("A", null),
    slip("A", "QA 76.10"),
    slip("A", "QA 76.9"),
    slip("A", "QA 9"),
  ];
  expect(slips.toSorted(byShelf)).toEqual([
    slip("A", "QA 9"),
    slip("A", "QA 76.9"),
    slip("A", "QA 76.10"),
    slip("A", null),
    slip("B", "823 FER"),
    slip(null, "1"),
  ]);
});

test("the order is one", () => {
  const any = fc.record({ branch: fc.option(fc.string()), callNumber: fc.option(fc.string()) });
  fc.assert(
    fc.property(any, any, any, (a, b, c) => {
      expect(Math.sign(byShelf(a, b))).toBe(-Math.sign(byShelf(b, a)) || 0);
      if (byShelf(a, b) <= 0 && byShelf(b, c) <= 0) expect(byShelf(a, c)).toBeLessThanOrEqual(0);
    }),
  );
});
