import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { currencies, isCurrency, minorDigits } from "#standards/iso4217";
import { amountDecimal, parseAmount, parseScaled, shortScaledText } from "./amount.ts";

describe("amounts", () => {
  test.each([
    ["1234.50", "EUR", 123450n],
    ["1234,5", "EUR", 123450n],
    ["1 234,50", "EUR", 123450n],
    ["١٢٣٤٫٥", "EGP", 123450n],
    ["९९", "INR", 9900n],
    ["1234", "JPY", 1234n],
    ["0.125", "KWD", 125n],
    ["7.", "EUR", 700n],
  ])("%s %s are read", (text, currency, minor) => expect(parseAmount(text, currency)).toBe(minor));

  test.each([
    ["", "EUR"],
    ["-5", "EUR"],
    ["1.234,50", "EUR"],
    ["1,234.50", "EUR"],
    ["12.345", "EUR"],
    ["12.5", "JPY"],
    ["1e9", "EUR"],
    ["9".repeat(13), "EUR"],
    ["NaN", "EUR"],
  ])("%s %s are refused", (text, currency) => expect(parseAmount(text, currency)).toBeNull());

  test("what is written is read again, in every currency", () =>
    fc.assert(
      fc.property(
        fc.bigInt(0n, 10n ** 12n - 1n),
        fc.constantFrom(...currencies.keys()),
        (minor, currency) => {
          expect(parseAmount(amountDecimal(minor, currency), currency)).toBe(minor);
        },
      ),
    ));

  test("digits of a script are read from any place of a run", () => {
    // 𝟎 to 𝟿: five alphabets of digits that follow each other without a gap
    expect(parseScaled("𝟎𝟗𝟘𝟡𝟢", 0)).toBe(9090n);
  });

  test("noughts at the end may go", () => {
    expect(shortScaledText(12500n, 3)).toBe("12.5");
    expect(shortScaledText(12000n, 3)).toBe("12");
    expect(shortScaledText(100n, 0)).toBe("100");
  });

  test("currencies are those of ISO 4217, with their decimals", () => {
    expect(isCurrency("EUR")).toBe(true);
    expect(isCurrency("EURO")).toBe(false);
    expect(["EUR", "JPY", "KWD"].map(minorDigits)).toEqual([2, 0, 3]);
  });
});
