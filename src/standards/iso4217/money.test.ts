import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareAmounts, currencies, isCurrency, isMoney, ofMinor, toMinor } from "./index.ts";

const currency = fc.constantFrom(...currencies.keys());

describe("money", () => {
  it("comes back as it was, in every currency and of every size", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n }), currency, (minor, code) => {
        expect(toMinor(ofMinor(minor, code))).toBe(minor);
      }),
    );
  });

  it.each([
    ["12.5", "EUR", 1250n],
    ["12.5000", "EUR", 1250n],
    ["0.001", "KWD", 1n],
    ["700", "JPY", 700n],
    ["700.00", "JPY", 700n],
    ["-0.05", "USD", -5n],
  ])("counts %s %s exactly", (amount, code, minor) => {
    expect(toMinor({ amount, currency: code })).toBe(minor);
  });

  it.each([
    ["12.505", "EUR"],
    ["1.5", "JPY"],
    ["1,5", "EUR"],
    ["1e3", "EUR"],
    ["", "EUR"],
    [".5", "EUR"],
    ["Infinity", "EUR"],
    ["5", "XXX"],
    ["5", "eur"],
    ["5", "constructor"],
  ])("refuses %s %s", (amount, code) => {
    expect(isMoney({ amount, currency: code })).toBe(false);
  });

  it("knows what differs from two digits", () => {
    expect(["JPY", "EUR", "KWD", "ISK", "HUF"].map((code) => currencies.get(code))).toEqual([
      0, 2, 3, 0, 2,
    ]);
  });

  it.each(["ANG", "BGN", "CUC", "HRK", "SLL", "XDR", "XSU", "ZWL"])(
    "still reads what was kept in %s, and takes nothing new in it",
    (code) => {
      expect(ofMinor(1250n, code).amount).toBe("12.50");
      expect(toMinor({ amount: "12.50", currency: code })).toBe(1250n);
      expect(isCurrency(code)).toBe(false);
      expect(isMoney({ amount: "12.50", currency: code })).toBe(false);
    },
  );

  it("is compared by its digits, as exactly as numbers are", () => {
    expect(compareAmounts("0.125", "0.12")).toBe(1);
    expect(compareAmounts("0.0000", "0")).toBe(0);
    expect(compareAmounts("-0.000001", "0")).toBe(-1);
    expect(() => compareAmounts("1,5", "0")).toThrow(RangeError);
    const amount = fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n });
    const text = (millionths: bigint) => {
      const digits = String(millionths < 0n ? -millionths : millionths).padStart(7, "0");
      return `${millionths < 0n ? "-" : ""}${digits.slice(0, -6)}.${digits.slice(-6)}`;
    };
    fc.assert(
      fc.property(amount, amount, (a, b) => {
        expect(compareAmounts(text(a), text(b))).toBe(Number(a > b) - Number(a < b));
      }),
    );
  });
});
