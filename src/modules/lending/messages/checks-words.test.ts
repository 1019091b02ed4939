import { describe, expect, it } from "vitest";
import { locales } from "#kernel/i18n";
import { findingCodes } from "../model/checks/finding.ts";
import { checksWords, isChecksKey } from "./checks-index.ts";

describe("what is found before anybody is asked", () => {
  const value = {
    blocks: "fines",
    open: 3,
    limit: 3,
    placed: 2,
    year: 2026,
    number: "PM-7",
    there: 1,
    branch: "Harbour",
    callNumber: "823 WOO",
    live: 1,
    total: 2,
    due: "2026-12-24",
    count: 1,
    most: 5,
    amount: "2.50",
    currency: "EUR",
  };

  it("has a key for every code", () => {
    expect(findingCodes.filter((code) => !isChecksKey(code))).toEqual([]);
  });

  it.each(locales)(
    "is said in whole sentences in %s, whether or not details are known",
    (locale) => {
      const nothing = { ...value, blocks: "", branch: null, callNumber: null, due: null };
      for (const code of findingCodes)
        for (const known of [value, nothing]) {
          const sentence = checksWords(locale).finding({ code, value: known });
          expect(sentence).toMatch(/\S\.$/);
          expect(sentence).not.toMatch(/[{}]|none|undefined|null/);
        }
    },
  );

  it("writes years, days and amounts as people do", () => {
    const { finding } = checksWords("en");
    expect(finding({ code: "too-many-this-year", value })).toContain("in 2026,");
    expect(finding({ code: "home-copy-out", value })).toContain("December 24, 2026");
    expect(finding({ code: "home-copy-out", value: { due: "soon" } })).toContain("soon");
    expect(finding({ code: "reader-pays", value })).toContain("€2.50");
    expect(finding({ code: "at-home", value })).toBe(
      "It is on the shelf in this library now (Harbour), shelf mark 823 WOO. Take it there, or say that another copy is needed.",
    );
  });
});
