import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fewestPayments } from "./netting.ts";

const positionsOf = (amounts: readonly number[]) => {
  const sum = amounts.reduce((all, one) => all + one, 0);
  const all = [...amounts, -sum].map((one, index): [string, bigint] => [`p${index}`, BigInt(one)]);
  return new Map(all);
};
const positions = (most: number, size: number) =>
  fc.array(fc.integer({ min: -size, max: size }), { maxLength: most }).map(positionsOf);

/** Parts of a set, each into groups that sum to zero: the most groups, by trying everything. */
function mostGroups(amounts: readonly bigint[]): number {
  const open = amounts.filter((one) => one !== 0n);
  const [first, ...rest] = open;
  if (first === undefined) return 0;
  let best = 1;
  for (let set = 0; set < 1 << rest.length; set++) {
    const inside = rest.filter((_, index) => set & (1 << index));
    const outside = rest.filter((_, index) => !(set & (1 << index)));
    if (inside.reduce((sum, one) => sum + one, first) !== 0n) continue;
    best = Math.max(best, 1 + mostGroups(outside));
  }
  return best;
}

describe("payments that settle positions", () => {
  it("leave nobody with anything to give or to get, and are each of something to somebody else", () => {
    fc.assert(
      fc.property(positions(40, 1000), (all) => {
        const left = new Map(all);
        for (const { payer, payee, minor } of fewestPayments(all)) {
          expect(minor).toBeGreaterThan(0n);
          expect(payer).not.toBe(payee);
          left.set(payer, (left.get(payer) ?? 0n) + minor);
          left.set(payee, (left.get(payee) ?? 0n) - minor);
        }
        expect([...left.values()].every((minor) => minor === 0n)).toBe(true);
        const parties = [...all.values()].filter((minor) => minor !== 0n).length;
        expect(fewestPayments(all).length).toBeLessThanOrEqual(Math.max(0, parties - 1));
      }),
    );
  });

  it("are as few as trying everything finds", () => {
    fc.assert(
      fc.property(positions(7, 6), (all) => {
        const open = [...all.values()].filter((minor) => minor !== 0n);
        expect(fewestPayments(all)).toHaveLength(open.length - mostGroups(open));
      }),
    );
  });

  it("are the same whatever order the parties come in", () => {
    fc.assert(
      fc.property(positions(12, 20), (all) => {
        expect(fewestPayments(new Map([...all].toReversed()))).toEqual(fewestPayments(all));
      }),
    );
  });

  it("need a sum of zero", () => {
    expect(() => fewestPayments(new Map([["a", 1n]]))).toThrow(RangeError);
  });
});
