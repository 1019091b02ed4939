import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseCql } from "#standards/cql";
import { SruError } from "#standards/sru";
import { cqlQuery } from "../../../../standards/cql/arbitraries.ts";
import type { TitleCondition } from "../../model/finding/title-condition.ts";
import { conditionOf } from "./cql-condition.ts";

const of = (text: string) => conditionOf(parseCql(text).clause);

function depthOf(condition: TitleCondition): number {
  if ("all" in condition) return 1 + Math.max(0, ...condition.all.map(depthOf));
  if ("any" in condition) return 1 + Math.max(0, ...condition.any.map(depthOf));
  return "not" in condition ? 1 + depthOf(condition.not) : 1;
}

describe("a query as a condition", () => {
  it("joins, chooses and denies", () => {
    const word = (text: string) => ({ text, match: "phrase", signs: "plain" });
    expect(of("a and b or c not d")).toEqual({
      all: [{ any: [{ all: [word("a"), word("b")] }, word("c")] }, { not: word("d") }],
    });
  });

  it("stays flat however many are joined alike", () => {
    expect(depthOf(of(`a${" and b".repeat(100)}`))).toBe(2);
    expect(depthOf(of(`a${" or b".repeat(100)}`))).toBe(2);
  });

  it("keeps every title and none apart from what they are joined with", () => {
    expect(of("cql.allRecords=1 and a")).toMatchObject({ all: [{ all: [] }, { text: "a" }] });
    expect(of("bath.isbn=none or a")).toMatchObject({ any: [{ any: [] }, { text: "a" }] });
  });

  it.each([
    ['dc.title="^the sea"', { text: "the sea", match: "begins", signs: "plain" }],
    ['dc.title="^the sea^"', { text: "the sea", match: "exact" }],
    ["dc.title=s*a\\*", { text: "s*a\\*", match: "phrase", signs: "masked" }],
    ['dc.title=/cql.unmasked "who?"', { text: "who?", signs: "plain" }],
    ["DC.Title CQL.ANY sea", { any: [{ text: "sea" }] }],
    ["title scr sea", { text: "sea" }],
    ["bath.possessingInstitution=HARBOUR", { facet: "library", values: ["HARBOUR", "harbour"] }],
    ['> d="http://purl.org/dc/elements/1.1/" (d.date > 1990)', { number: "year", from: 1991 }],
    ['> dc="info:srw/cql-context-set/2/rec-1.1" dc.identifier=x', { any: [] }],
  ])("reads %s", (text, condition) => {
    expect(of(text)).toMatchObject(condition);
  });

  it("throws nothing but diagnostics", () => {
    fc.assert(
      fc.property(cqlQuery, ({ clause }) => {
        try {
          conditionOf(clause);
        } catch (error) {
          expect(error).toBeInstanceOf(SruError);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
