import fc from "fast-check";
import { expect, test } from "vitest";
import { compareCost, keptMoneyShape, moneyShape, priceOf } from "./money.ts";

const euro = (amount: string) => ({ amount, currency: "EUR" });

test.each(["-1", "1,5", "1e3", "", ".5", "1.23456", "1234567890", "٣"])(
  "%j is no amount",
  (amount) => expect(moneyShape.safeParse(euro(amount)).success).toBe(false),
);
test("what is agreed can be billed: no more digits than the currency has", () => {
  expect(moneyShape.safeParse(euro("4.005")).success).toBe(false);
  expect(moneyShape.safeParse(euro("4.0000")).success).toBe(true);
  expect(moneyShape.safeParse({ amount: "12.5", currency: "JPY" }).success).toBe(false);
  expect(moneyShape.safeParse({ amount: "0.125", currency: "KWD" }).success).toBe(true);
});
test("a currency is one of ISO 4217", () => {
  expect(moneyShape.safeParse({ amount: "1", currency: "XYZ" }).success).toBe(false);
  expect(moneyShape.safeParse({ amount: "0.1", currency: "KWD" }).success).toBe(true);
});

test("amounts compare as numbers do, exactly, and free is least", () => {
  expect(compareCost(euro("9.10"), euro("9.1"))).toBe(0);
  expect(compareCost(null, euro("0.00"))).toBe(0);
  expect(compareCost(euro("10"), euro("9.99"))).toBe(1);
  const amount = fc.tuple(fc.integer({ min: 1, max: 999999999 }), fc.integer({ min: 0, max: 99 }));
  fc.assert(
    fc.property(amount, amount, ([a, b], [c, d]) => {
      const text = (whole: number, part: number) =>
        euro(`${whole}.${String(part).padStart(2, "0")}`);
      const wanted = Math.sign(a === c ? b - d : a - c);
      expect(compareCost(text(a, b), text(c, d))).toBe(wanted);
      expect(compareCost(null, text(a, b))).toBe(-1);
    }),
  );
});

test("what was agreed before stays what it is: digits that cannot be paid, a currency that is gone", () => {
  const lev = { amount: "4.00", currency: "BGN" };
  expect(priceOf(euro("0.125"))).toEqual(euro("0.125"));
  expect(priceOf(lev)).toEqual(lev);
  expect(compareCost(euro("0.125"), euro("0.12"))).toBe(1);
  expect(compareCost(lev, { ...lev, amount: "5" })).toBe(-1);
  for (const kept of [euro("0.125"), lev]) {
    expect(keptMoneyShape.safeParse(kept).success).toBe(true);
    expect(moneyShape.safeParse(kept).success).toBe(false);
  }
});
