import fc from "fast-check";
import { expect, it } from "vitest";
import { bandsOf, titlesWithin } from "./spread.ts";

it("loses no title and counts none twice", () => {
  const spread = fc
    .uniqueArray(fc.integer({ min: 1, max: 400 }))
    .map((all) => all.map((holders) => ({ holders, titles: holders * 3 })));
  fc.assert(
    fc.property(spread, (titles) => {
      const sum = bandsOf(titles).reduce((total, band) => total + band.titles, 0);
      expect(sum).toBe(titlesWithin(titles, { from: 1, to: null }));
    }),
  );
});

it("shows each number of libraries up to ten, and only as far as titles are held", () => {
  const bands = bandsOf([
    { holders: 2, titles: 7 },
    { holders: 12, titles: 1 },
  ]);
  expect(bands).toHaveLength(11);
  expect(bands[1]).toEqual({ from: 2, to: 2, titles: 7 });
  expect(bands.at(-1)).toEqual({ from: 11, to: 20, titles: 1 });
  expect(bandsOf([])).toEqual([]);
});
