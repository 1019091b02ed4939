import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fairestPossible } from "../../../../../test/bench/rota-bound.ts";
import { allTimeRatio, anyOrder, ours, runWorld } from "../../../../../test/bench/rota-run.ts";
import { makeWorld } from "../../../../../test/bench/rota-world.ts";
import { borrowedDaily, expectedLoans } from "./expected.ts";
import { fairPoints } from "./fair-share.ts";
import { defaultSettings } from "./settings.ts";
import { dealings } from "./testing/candidates.ts";

const share = fc.record({ lent: fc.nat(500), expected: fc.nat(500) });

describe("points of fairness", () => {
  it("are bounded, and nobody loses any that has lent no more than agreed", () => {
    fc.assert(
      fc.property(fc.array(share, { minLength: 1, maxLength: 20 }), (shares) => {
        const points = fairPoints(shares, defaultSettings);
        for (const [index, { lent, expected }] of shares.entries()) {
          expect(Math.abs(points[index] ?? NaN)).toBeLessThanOrEqual(300);
          if (lent <= expected && expected > 0) expect(points[index]).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  it("are in the order of what is lacking, where all have agreed on the same", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(500), { minLength: 2 }), fc.nat(500), (lent, expected) => {
        const points = fairPoints(
          lent.map((one) => ({ lent: one, expected })),
          defaultSettings,
        );
        for (const [index, one] of lent.entries())
          for (const [other, another] of lent.entries())
            if (one < another) expect(points[index]).toBeGreaterThanOrEqual(points[other] ?? NaN);
      }),
    );
  });

  it("are none where everybody lags alike", () => {
    expect(
      fairPoints(
        [
          { lent: 30, expected: 100 },
          { lent: 15, expected: 50 },
        ],
        defaultSettings,
      ),
    ).toEqual([0, 0]);
  });
});

describe("what is expected of a member", () => {
  const expected = (borrowed: number, memberDays: number | null, ratio: number | null = null) =>
    expectedLoans(
      { dealings: dealings({ borrowed, memberDays }), terms: { ratio } },
      1,
      defaultSettings,
    );

  it("is what it borrows, times its ratio", () => {
    expect(expected(40, null)).toBe(40);
    expect(expected(40, 90, 1.5)).toBe(60);
  });

  it("is what others borrow while it is new, and goes over to its own without a leap", () => {
    expect(expected(0, 0)).toBe(0);
    expect(expected(0, 30)).toBeCloseTo(20);
    expect(expected(300, 30)).toBeCloseTo(120);
    expect(expected(300, 89)).toBeCloseTo(expected(300, 91), -1);
  });

  it("reads the normal share from members that have been there long enough", () => {
    const one = (borrowed: number, memberDays: number | null) => ({
      dealings: dealings({ borrowed, memberDays }),
      terms: null,
    });
    expect(borrowedDaily([one(365, null), one(90, 90), one(1000, 5)], defaultSettings)).toBe(1);
    expect(borrowedDaily([one(1000, 5)], defaultSettings)).toBe(200);
    expect(borrowedDaily([one(1, 0)], defaultSettings)).toBe(0);
  });
});

describe("over a year of twelve libraries", () => {
  const world = makeWorld({
    seed: 3,
    libraries: 12,
    joining: 2,
    requests: 3000,
    days: 365,
    titles: 20_000,
    ratios: true,
    inequality: 1,
  });
  const furthestOff = (rule: Parameters<typeof runWorld>[1]) => {
    const { lenders } = runWorld(world, rule);
    const [lent, wanted] = [world.libraries.map(() => 0), world.libraries.map(() => 0)];
    for (const [index, { requester }] of world.requests.entries()) {
      const lender = lenders[index] ?? null;
      if (lender === null) continue;
      lent[lender] = (lent[lender] ?? 0) + 1;
      wanted[requester] = (wanted[requester] ?? 0) + (world.libraries[requester]?.ratio ?? 1);
    }
    const sum = (all: readonly number[]) => all.reduce((total, one) => total + one, 0);
    const targets = wanted.map((one) => (one * sum(lent)) / sum(wanted));
    return Math.max(
      ...targets.map((target, index) => Math.abs((lent[index] ?? 0) - target) / target),
    );
  };

  it("every library, new ones too, lends what is agreed", () => {
    expect(furthestOff(ours())).toBeLessThan(0.1);
  });

  it("which neither chance nor the ratio of all time does", () => {
    expect(furthestOff(anyOrder)).toBeGreaterThan(0.3);
    expect(furthestOff(allTimeRatio)).toBeGreaterThan(0.3);
  });

  it("nobody is left out for long: each lends something in every quarter in which it is a member", () => {
    const { lenders } = runWorld(world, ours());
    const quarters = world.libraries.map(() => new Set<number>());
    for (const [index, { day }] of world.requests.entries())
      quarters[lenders[index] ?? -1]?.add(Math.floor(day / 91.25));
    for (const [index, { joins }] of world.libraries.entries())
      expect(quarters[index]?.size).toBe(joins === 0 ? 4 : 2);
  });
});

describe("the fairest there could have been", () => {
  const cost = (counts: readonly number[], targets: readonly number[]) =>
    counts.reduce((sum, count, index) => {
      const target = targets[index] ?? 0;
      return sum + (count - target) ** 2 / Math.max(1, target);
    }, 0);

  it("is found: no other way to fill the same requests comes nearer to the targets", () => {
    const could = fc.uniqueArray(fc.nat(2), { minLength: 1 });
    fc.assert(
      fc.property(
        fc.array(could, { minLength: 1, maxLength: 6 }),
        fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 3, maxLength: 3 }),
        (requests, targets) => {
          const fillable = requests.map((all) => ({ could: all, lender: all[0] ?? 0 }));
          let ways: readonly (readonly number[])[] = [[0, 0, 0]];
          for (const all of requests)
            ways = ways.flatMap((way) => all.map((one) => way.with(one, (way[one] ?? 0) + 1)));
          const best = Math.min(...ways.map((way) => cost(way, targets)));
          expect(cost(fairestPossible(fillable, targets), targets)).toBeCloseTo(best, 6);
        },
      ),
    );
  });
});
