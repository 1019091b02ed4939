import { expect, test } from "vitest";
import { isIsil, isSymbol } from "./symbol.ts";

test.each([
  "DE-1",
  "US-DLC",
  "FR-751131015",
  "O-12345",
  "OCLC-DLC",
  "ZZ-PMPL",
  "IT-RM1234",
  "CH-000956-2",
])("%s is an ISIL", (text) => expect(isIsil(text)).toBe(true));

test.each([
  "",
  "DE",
  "de-1",
  "DE-",
  "DE-123456789012",
  "TOOLONG-1",
  "DE_1",
  "DE-1 2",
  "ÄÖ-1",
  "DE-1\n",
])("%j is none", (text) => expect(isIsil(text)).toBe(false));

test("older symbols without a prefix are symbols, words are not", () => {
  expect([isSymbol("DLC"), isSymbol("ISIL-"), isSymbol("library"), isSymbol("A")]).toEqual([
    true,
    false,
    false,
    false,
  ]);
});
