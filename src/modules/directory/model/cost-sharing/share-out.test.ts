import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Formula, formulaKinds } from "./formula.ts";
import { gapsOf } from "./gaps.ts";
import type { CostParty } from "./party.ts";
import { shareOut } from "./share-out.ts";

const EQUAL: Formula = {
  kind: "equal",
  weights: { equal: 0n, population: 0n, use: 0n, tier: 0n },
  tiers: [1000n, 2000n, 3000n, 4000n, 5000n],
  minimum: null,
  maximum: null,
};

const party = (library: string, own: Partial<CostParty> = {}): CostParty => ({
  library,
  population: 0n,
  use: 0n,
  tier: 1,
  minimum: null,
  maximum: null,
  ...own,
});

const amounts = (total: bigint, formula: Formula, parties: readonly CostParty[]) =>
  shareOut(total, formula, parties).map(({ amount }) => amount);

describe("worked by hand", () => {
  test("a hundred among three: the odd cent goes to the first code", () => {
    const parties = [party("c"), party("a"), party("b")];
    expect(amounts(10000n, EQUAL, parties)).toEqual([3333n, 3334n, 3333n]);
  });

  test("by population, the larger remainder first", () => {
    // 1000 · 1/7 = 142.857…, 2/7 = 285.714…, 4/7 = 571.428…: two units are left, for the first two
    const parties = [1n, 2n, 4n].map((population, at) => party(`${at}`, { population }));
    expect(amounts(1000n, { ...EQUAL, kind: "population" }, parties)).toEqual([143n, 286n, 571n]);
  });

  test("half equally, half by use", () => {
    const mixed: Formula = {
      ...EQUAL,
      kind: "mixed",
      weights: { equal: 50_000n, population: 0n, use: 50_000n, tier: 0n },
    };
    const parties = [party("a", { use: 300n }), party("b", { use: 100n })];
    expect(amounts(80000n, mixed, parties)).toEqual([50000n, 30000n]);
  });

  test("tiers pay their weight", () => {
    const parties = [party("a", { tier: 1 }), party("b", { tier: 3 })];
    expect(amounts(4000n, { ...EQUAL, kind: "tier" }, parties)).toEqual([1000n, 3000n]);
  });

  test("what a minimum adds for one, the others save in their proportions", () => {
    const parties = [
      party("a", { population: 1n }),
      party("b", { population: 33n }),
      party("c", { population: 66n }),
    ];
    const formula: Formula = { ...EQUAL, kind: "population", minimum: 1000n };
    const shares = shareOut(10000n, formula, parties);
    expect(shares.map(({ amount }) => amount)).toEqual([1000n, 3000n, 6000n]);
    expect(shares.map(({ held }) => held)).toEqual(["minimum", null, null]);
  });

  test("who is above the maximum only because others were lifted is not held too early", () => {
    const formula: Formula = { ...EQUAL, kind: "population" };
    const parties = [
      party("a", { population: 1n, minimum: 5000n }),
      party("b", { population: 99n, maximum: 9000n }),
    ];
    expect(amounts(10000n, formula, parties)).toEqual([5000n, 5000n]);
  });

  test("where all that have something are at their maximum, the rest is shared equally", () => {
    const formula: Formula = { ...EQUAL, kind: "use" };
    const parties = [party("a", { use: 10n, maximum: 400n }), party("b"), party("c")];
    expect(amounts(1000n, formula, parties)).toEqual([400n, 300n, 300n]);
  });
});

const figure = fc.bigInt(0n, 10n ** 9n);
const someParties = fc
  .array(fc.record({ population: figure, use: figure, tier: fc.integer({ min: 1, max: 5 }) }), {
    minLength: 1,
    maxLength: 30,
  })
  .map((all) => all.map((own, at) => party(`lib-${String(at).padStart(2, "0")}`, own)));
const weight = fc.bigInt(0n, 100_000n);
const someFormula = fc.record({
  kind: fc.constantFrom(...formulaKinds),
  weights: fc.record({ equal: weight, population: weight, use: weight, tier: weight }),
  tiers: fc.array(weight, { minLength: 5, maxLength: 5 }),
  minimum: fc.option(fc.bigInt(0n, 10n ** 6n)),
  maximum: fc.option(fc.bigInt(10n ** 5n, 10n ** 10n)),
});
const someTotal = fc.bigInt(0n, 10n ** 11n);

/** Any case that can be shared. */
function everyCase(
  check: (total: bigint, formula: Formula, parties: readonly CostParty[]) => void,
): void {
  fc.assert(
    fc.property(someTotal, someFormula, someParties, (total, formula, parties) => {
      fc.pre(gapsOf(total, formula, parties).length === 0);
      check(total, formula, parties);
    }),
    { numRuns: 400 },
  );
}

describe("always", () => {
  test("the shares add up to the total, to the last unit, and none leaves its bounds", () =>
    everyCase((total, formula, parties) => {
      const shares = amounts(total, formula, parties);
      expect(shares.reduce((sum, share) => sum + share, 0n)).toBe(total);
      for (const share of shares) {
        expect(share >= (formula.minimum ?? 0n)).toBe(true);
        expect(formula.maximum === null || share <= formula.maximum).toBe(true);
      }
    }));

  test("the order of the libraries changes nothing", () =>
    everyCase((total, formula, parties) => {
      const once = new Map(
        shareOut(total, formula, parties).map((share) => [share.library, share.amount]),
      );
      const again = shareOut(total, formula, parties.toReversed());
      for (const { library, amount } of again) expect(amount).toBe(once.get(library));
    }));

  test("nobody is more than one unit away from the exact share", () =>
    everyCase((total, formula, parties) => {
      for (const { exact, amount } of shareOut(total, formula, parties)) {
        const away = amount * exact.d - exact.n;
        expect(away < exact.d && away > -exact.d).toBe(true);
      }
    }));

  test("who has more does not pay less than the unit of rounding", () =>
    everyCase((total, formula, parties) => {
      fc.pre(formula.kind === "population");
      const shares = shareOut(total, formula, parties);
      for (const one of shares)
        for (const other of shares)
          if (one.part.n > other.part.n) expect(one.amount >= other.amount - 1n).toBe(true);
    }));

  test("without bounds the parts are a whole", () =>
    everyCase((total, formula, parties) => {
      const shares = shareOut(total, formula, parties);
      const sum = shares.reduce((all, { part }) => all + part.n, 0n);
      expect(sum).toBe(shares[0]?.part.d);
    }));
});

describe("what cannot be shared is said", () => {
  const two = [party("a", { population: null }), party("b", { population: 3n, tier: null })];
  test.each([
    ["no parties", EQUAL, [], [{ kind: "no-parties" }]],
    ["no weights", { ...EQUAL, kind: "mixed" }, two, [{ kind: "no-weights" }]],
    [
      "a figure missing",
      { ...EQUAL, kind: "population" },
      two,
      [{ kind: "figure-missing", basis: "population", library: "a" }],
    ],
    [
      "a tier missing",
      { ...EQUAL, kind: "tier" },
      two,
      [{ kind: "figure-missing", basis: "tier", library: "b" }],
    ],
    ["nobody has any use", { ...EQUAL, kind: "use" }, two, [{ kind: "basis-empty", basis: "use" }]],
    ["minimums too high", { ...EQUAL, minimum: 51n }, two, [{ kind: "minimums-high" }]],
    ["maximums too low", { ...EQUAL, maximum: 49n }, two, [{ kind: "maximums-low" }]],
    [
      "bounds crossed",
      { ...EQUAL, maximum: 60n },
      [party("a", { minimum: 61n }), party("b")],
      [{ kind: "bounds-crossed", library: "a" }],
    ],
  ] as const)("%s", (_, formula, parties, gaps) =>
    expect(gapsOf(100n, formula, parties)).toEqual(gaps),
  );
});
