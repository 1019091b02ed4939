import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sortKey, spelling } from "./sort-key.ts";

describe("a key for sorting", () => {
  test.each([
    ["The Sea, the sea!", "the sea the sea"],
    ["Ñandú", "nandu\u0001ñandú"],
    ["N\u0303andu", "nandu\u0001ñandu"],
    ["Łódź", "lodz\u0001łódź"],
    ["O’Neil's Mu'allaqāt", "oneils muallaqat\u0001oneils muallaqāt"],
    ["Tom & Jerry", "tom and jerry"],
    ["9 días, 10 days", "19 dias 210 days\u000119 días 210 days"],
    ["Nº 007", "no 17"],
    ["١٢ قصة", "212 قصه\u0001212 قصة"],
    ["Мастер", "мастер"],
    ["中文", "中文"],
    ["…!?", ""],
    ["\u0001\uD800", ""],
  ])("%j", (text, key) => {
    expect(sortKey(text)).toBe(key);
  });

  test("has at most 120 characters of either form, none of them half", () => {
    const key = sortKey(`é${"\u{1D7D8}𐐨".repeat(200)}`);
    expect(spelling(key).length).toBeLessThanOrEqual(120);
    expect(key.length).toBeLessThanOrEqual(241);
    expect(key.isWellFormed()).toBe(true);
  });
});

test("numbers of any length sort by their value", () => {
  const numbers = fc.bigInt({ min: 0n, max: 10n ** 60n });
  fc.assert(
    fc.property(numbers, numbers, fc.nat({ max: 5 }), (one, other, zeros) => {
      const [a, b] = [sortKey(`${"0".repeat(zeros)}${one} a`), sortKey(`${other} a`)];
      expect(a < b).toBe(one < other);
      expect(a === b).toBe(one === other);
    }),
  );
});

test("keys of any text have one separator at most and begin with what is folded", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
      const key = sortKey(text);
      expect(key.split("\u0001").length).toBeLessThanOrEqual(2);
      expect(key.startsWith("\u0001")).toBe(false);
    }),
  );
});
