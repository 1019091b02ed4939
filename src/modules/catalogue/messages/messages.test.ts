import { describe, expect, it } from "vitest";
import { locales } from "#kernel/i18n";
import { refusalStatus } from "../errors.ts";
import { findingKey } from "../model/imports/finding-codes.ts";
import { findingCodes } from "../model/imports/finding-codes.ts";
import { isKey, words } from "./index.ts";

const values = {
  format: "zip",
  start: "PK",
  length: 3,
  limit: 16,
  expected: 9,
  found: 3,
  tag: "245",
  leader: "x",
  entries: 2,
  fields: 1,
  message: "m",
  encoding: "e",
  path: "p",
  declared: "MARC-8",
  indicator: "§",
  count: 2,
  bytes: "E9",
  offset: 7,
  failures: 2,
  number: "ocm1",
  times: 2,
};

describe("what imports report", () => {
  it.each(locales)("has a sentence for each finding in %s", (locale) => {
    for (const code of findingCodes) {
      const sentence = words(locale)(findingKey(code), values);
      expect(sentence.length).toBeGreaterThan(5);
      expect(sentence).not.toMatch(/[{}]/);
    }
  });

  it("has a sentence for each refusal", () => {
    expect(Object.keys(refusalStatus).filter((code) => !isKey(code))).toEqual([]);
  });
});
