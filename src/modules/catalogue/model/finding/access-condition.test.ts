import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { accessPoints, accessRelations, truncated, type Wanted } from "./access-points.ts";
import { accessCondition } from "./access-condition.ts";

const of = (
  point: (typeof accessPoints)[number],
  text: string,
  relation: Wanted["relation"] = "equal",
  masked = false,
) => {
  const access = accessCondition(point, { text, relation, masked });
  return access.ok ? access.condition : access.problem;
};

describe("an access point", () => {
  it("looks for a title as it stands, for a name in any order", () => {
    expect(of("title", "the sea")).toEqual({
      fields: ["title", "other-title"],
      text: "the sea",
      match: "phrase",
      signs: "plain",
    });
    expect(of("author", "Jane Austen")).toMatchObject({ text: "Jane Austen", match: "words" });
    expect(of("any", "sea wind", "any")).toEqual({
      any: [
        { text: "sea", match: "words", signs: "plain" },
        { text: "wind", match: "words", signs: "plain" },
      ],
    });
    expect(of("subject", "Devil", "exact")).toMatchObject({
      any: [{ match: "exact" }, { facet: "subject", values: ["Devil"] }],
    });
    expect(of("title-exact", "Emma")).toMatchObject({ match: "exact" });
  });

  it("truncates words, never codes or numbers", () => {
    expect(accessCondition("title", { ...truncated(" gard*en"), relation: "words" })).toEqual({
      ok: true,
      condition: {
        fields: ["title", "other-title"],
        text: "gard\\*en*",
        match: "words",
        signs: "masked",
      },
    });
    expect(of("isbn", "97801*", "equal", true)).toBe("mask-unsupported");
    expect(of("language", "en*", "equal", true)).toBe("mask-unsupported");
  });

  it("reads standard numbers however they are hyphenated, and finds what is none nowhere", () => {
    expect(of("isbn", "978-0-14-143951-8")).toEqual({
      fields: ["identifier"],
      text: "9780141439518",
      match: "exact",
      signs: "plain",
    });
    expect(of("issn", "0028083x")).toMatchObject({ text: "0028-083X" });
    expect(of("isbn", "ocm123")).toEqual({ any: [] });
    for (const written of [
      "0190A8E4-1111-7222-8333-444455556666",
      "0190a8e4111172228333444455556666",
    ])
      expect(of("record-id", written)).toEqual({
        facet: "id",
        values: ["0190a8e4-1111-7222-8333-444455556666"],
      });
  });

  it("compares years", () => {
    const year = (text: string, relation: Wanted["relation"], truncated = false) =>
      of("year", text, relation, truncated);
    expect(year("1990", "equal")).toEqual({ number: "year", from: 1990, to: 1990 });
    expect(year("1990", "less")).toEqual({ number: "year", to: 1989 });
    expect(year("1990", "greater")).toEqual({ number: "year", from: 1991 });
    expect(year("1990 1999", "within")).toEqual({ number: "year", from: 1990, to: 1999 });
    expect(year("198*", "equal", true)).toEqual({ number: "year", from: 1980, to: 1989 });
    expect(year("1990 2000", "any")).toEqual({
      any: [
        { number: "year", from: 1990, to: 1990 },
        { number: "year", from: 2000, to: 2000 },
      ],
    });
    expect(year("198?", "equal", true)).toEqual({ number: "year", from: 1980, to: 1989 });
    expect(year("1?8?", "equal", true)).toBe("term-malformed");
    expect(year("198*", "less", true)).toBe("term-malformed");
    expect(year("long ago", "equal")).toBe("term-malformed");
    expect(year("1990", "within")).toBe("term-malformed");
  });

  it("knows codes by their small letters", () => {
    expect(of("form", "Large print")).toEqual({ facet: "form", values: ["large-print"] });
    expect(of("language", "ENG spa", "any")).toEqual({ facet: "language", values: ["eng", "spa"] });
  });

  it("says what it cannot do", () => {
    expect(of("title", "a", "less")).toBe("relation-unsupported");
    expect(of("title", "  ")).toBe("term-empty");
    expect(of("title", "*", "equal", true)).toEqual({ all: [] });
  });

  it("never throws", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...accessPoints),
        fc.constantFrom(...accessRelations),
        fc.string({ unit: "binary" }),
        fc.boolean(),
        (point, relation, text, masked) => {
          accessCondition(point, { text, relation, masked });
        },
      ),
      { numRuns: 500 },
    );
  });
});
