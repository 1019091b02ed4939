import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { percent, thinned, ticks } from "./scale.ts";

describe("ticks", () => {
  it("begin at 0, reach the highest value and stand at even distances", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 1e9, noNaN: true }), (highest) => {
        const marks = ticks(highest, 4, false);
        const step = marks[1] ?? 0;
        expect(marks[0]).toBe(0);
        expect(marks.at(-1) ?? 0).toBeGreaterThanOrEqual(highest * 0.999999);
        expect(marks.length).toBeLessThanOrEqual(6);
        marks.forEach((mark, index) => expect(mark).toBeCloseTo(index * step, 6));
      }),
    );
  });

  it("are whole numbers for things that are counted", () => {
    expect(ticks(3)).toEqual([0, 1, 2, 3]);
    expect(ticks(10)).toEqual([0, 3, 6, 9, 12]);
  });

  it.each([0, -5, NaN, Infinity])("make a scale for %s too", (highest) => {
    expect(ticks(highest)).toEqual([0, 1]);
  });
});

describe("thinned", () => {
  it("writes at most as many labels as have room, evenly apart", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 400 }),
        fc.integer({ min: 2, max: 12 }),
        (count, room) => {
          const kept = thinned(count, room);
          expect(kept.length).toBeLessThanOrEqual(room);
          expect(kept[0]).toBe(0);
          expect(kept.at(-1) ?? 0).toBeLessThan(count);
          expect(
            new Set(kept.slice(1).map((n, index) => n - (kept[index] ?? 0))).size,
          ).toBeLessThanOrEqual(1);
        },
      ),
    );
  });
});

describe("percent", () => {
  it("writes shares as SVG reads them", () => {
    expect(percent(1 / 3)).toBe("33.33%");
  });
});
