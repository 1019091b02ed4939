import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { currencies, isMoney, ofMinor, toMinor } from "./index.ts";

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
});
