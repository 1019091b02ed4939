import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { copyrightRules } from "./copyright-limit.ts";

const before = (count: number, askedAt = "2026-03-01", published: number | null = 2025) =>
  Array.from({ length: count }, () => ({ askedAt, published }));

describe("the rule of five", () => {
  const { contu } = copyrightRules;
  test("five of one periodical a year, and the sixth is one too many", () => {
    expect(contu({ published: 2025, on: "2026-11-26", before: before(4) })).toMatchObject({
      within: true,
      count: 5,
      compliance: "US-CCG",
    });
    expect(contu({ published: 2025, on: "2026-11-26", before: before(5) })).toMatchObject({
      within: false,
      count: 6,
      most: 5,
    });
  });
  test("last year's and old articles do not count", () => {
    const other = [...before(9, "2025-12-31"), ...before(9, "2026-01-01", 2001)];
    expect(contu({ published: 2024, on: "2026-11-26", before: other }).count).toBe(1);
    expect(contu({ published: 1999, on: "2026-11-26", before: before(9) })).toEqual({
      within: true,
      count: 0,
      most: null,
      compliance: "US-CCL",
    });
  });
  test("one more before never makes it fewer, and without a year it counts as new", () => {
    fc.assert(
      fc.property(
        fc.nat(9),
        fc.option(fc.integer({ min: 1990, max: 2026 })),
        (count, published) => {
          const asked = { published, on: "2026-11-26" };
          const some = contu({ ...asked, before: before(count, "2026-02-02", published) });
          const more = contu({ ...asked, before: before(count + 1, "2026-02-02", published) });
          return more.count >= some.count && (some.within || !more.within);
        },
      ),
    );
  });
});

test("without a rule nothing is counted", () => {
  expect(copyrightRules.none({ published: 2026, on: "2026-11-26", before: before(50) })).toEqual({
    within: true,
    count: 0,
    most: null,
    compliance: null,
  });
});
