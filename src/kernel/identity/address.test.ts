import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { InvalidInput } from "#kernel/access";
import { addressKey, readAddress } from "./address.ts";

describe("one mailbox has one key", () => {
  const same: readonly (readonly [string, string])[] = [
    ["Ruth@Example.org", "ruth@example.ORG"],
    ["jose\u0301@example.org", "JOSÉ@example.org"],
    ["strasse@example.org", "Straße@example.org"],
    ["a@bücher.example", "a@xn--bcher-kva.example"],
    ["ｒuth@example.org", "ruth@example.org"],
    ["  ruth@example.org ", "ruth@example.org"],
  ];
  test.each(same)("%s is %s", (one, other) => {
    expect(addressKey(one)).toBe(addressKey(other));
    expect(addressKey(one)).not.toBeNull();
  });
  test("dots, plus signs and other letters stay different people", () => {
    const keys = ["r.uth@e.org", "ruth@e.org", "ruth+a@e.org", "rüth@e.org"].map(addressKey);
    expect(new Set(keys).size).toBe(4);
  });
});

const none = [
  "",
  "ruth",
  "@e.org",
  "ruth@",
  "a@b@c.org",
  "a＠b@c.org",
  "ruth@e..org",
  "ruth@-e.org",
  ".ruth@e.org",
  "ru th@e.org",
  "ruth@e.org\nBcc: all@e.org",
  "ruth@e.org\u0000",
  "ruth\u202e@e.org",
  '"ruth"@e.org',
  "ruth@[127.0.0.1]",
  "<ruth@e.org>",
  `${"a".repeat(65)}@e.org`,
  `ruth@${"a".repeat(64)}.org`,
  `ruth@${"a.".repeat(200)}org`,
];
test.each(none)("%j is no address", (typed) => {
  expect(() => readAddress(typed)).toThrow(InvalidInput);
  expect(addressKey(typed)).toBeNull();
});

test("quotes of other languages may stand in an address, and are only text", () => {
  expect(readAddress("o'brien@e.org").key).toBe("o'brien@e.org");
  expect(readAddress("x'or'1'='1@e.org").key).toBe("x'or'1'='1@e.org");
});

test("any text is an address or is refused, and a key is its own key", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "grapheme" }), fc.emailAddress()), (typed) => {
      const key = addressKey(typed);
      if (key !== null) expect(addressKey(key)).toBe(key);
    }),
    { numRuns: 2000 },
  );
});
