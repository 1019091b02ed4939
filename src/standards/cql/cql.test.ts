import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cqlQuery, nearlyCql } from "./arbitraries.ts";
import { CqlError } from "./problem.ts";
import { cqlLimits, parseCql } from "./parse.ts";
import { readTerm } from "./term.ts";
import { literalTerm, writeCql } from "./write.ts";

const search = (term: string, index?: string, name = "=") => ({
  kind: "search",
  term,
  by: index === undefined ? null : { index, relation: { name, modifiers: [] } },
});

function failing(text: string): CqlError {
  try {
    parseCql(text);
  } catch (error) {
    if (error instanceof CqlError) return error;
    throw error;
  }
  throw new Error(`was read: ${text}`);
}

describe("reading CQL", () => {
  it("reads terms, indexes and relations", () => {
    expect(parseCql("fish")).toMatchObject({ clause: search("fish"), sort: [] });
    expect(parseCql('dc.title any "fish frog"')).toMatchObject({
      clause: search("fish frog", "dc.title", "any"),
    });
    expect(parseCql("date>=1990").clause).toMatchObject(search("1990", "date", ">="));
    expect(parseCql("title==and").clause).toMatchObject(search("and", "title", "=="));
    expect(parseCql("title =/cql.fuzzy/rel.algorithm=cori x").clause).toMatchObject({
      by: {
        relation: {
          modifiers: [
            { name: "cql.fuzzy" },
            { name: "rel.algorithm", comparison: "=", value: "cori" },
          ],
        },
      },
    });
  });

  it("binds booleans equally, from the left", () => {
    expect(parseCql("a OR b and c").clause).toMatchObject({
      operator: "and",
      left: { operator: "or", left: search("a"), right: search("b") },
      right: search("c"),
    });
    expect(parseCql("a not (b prox/distance<3 c)").clause).toMatchObject({
      operator: "not",
      right: { operator: "prox", modifiers: [{ name: "distance", comparison: "<", value: "3" }] },
    });
  });

  it("reads prefixes and sort keys", () => {
    const text = "> dc = 'x' > 'y' dc.title = a sortby dc.date/sort.descending title";
    expect(parseCql(text)).toMatchObject({
      clause: {
        kind: "scoped",
        prefixes: [
          { name: "dc", uri: "'x'" },
          { name: null, uri: "'y'" },
        ],
        clause: search("a", "dc.title"),
      },
      sort: [{ index: "dc.date", modifiers: [{ name: "sort.descending" }] }, { index: "title" }],
    });
  });

  it.each([
    ["", 10, 0],
    ["   ", 10, 3],
    ["title =", 10, 7],
    ["cat dog", 10, 7],
    ["cat dog fish frog", 10, 13],
    ["a and", 10, 5],
    ["= a", 10, 0],
    ["a/b", 10, 1],
    ["a sortby", 10, 8],
    ["(a sortby b)", 13, 3],
    ["(a", 13, 2],
    ["a)", 13, 1],
    ["()", 10, 1],
    ['"a', 14, 0],
    ['title = "a\\"', 14, 8],
    ["(".repeat(40) + "a" + ")".repeat(40), 13, cqlLimits.depth],
    ["a".repeat(10_001), 12, cqlLimits.characters],
    ["a" + " or a".repeat(200), 38, 1 + 5 * cqlLimits.booleans + 1],
  ])("says what is wrong and where: %#", (text, problem, position) => {
    expect(failing(text)).toMatchObject({ problem, position });
  });

  it("throws nothing but its own error, whatever is typed", () => {
    fc.assert(
      fc.property(fc.oneof(nearlyCql, fc.string({ unit: "binary" })), (text) => {
        try {
          const query = parseCql(text);
          expect(bare(parseCql(writeCql(query)))).toEqual(bare(query));
        } catch (error) {
          expect(error).toBeInstanceOf(CqlError);
        }
      }),
      { numRuns: 3000 },
    );
  });
});

describe("writing CQL", () => {
  it("writes what is read again as the same tree", () => {
    fc.assert(
      fc.property(cqlQuery, (query) => {
        expect(bare(parseCql(writeCql(query)))).toEqual(bare(query));
      }),
      { numRuns: 2000 },
    );
  });

  it("lets no term end early", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 20 }), (text) => {
        const { clause } = parseCql(`title = ${literalTerm(text)}`);
        const pieces = clause.kind === "search" ? readTerm(clause.term) : [];
        expect(pieces).toEqual(text === "" ? [] : [{ kind: "text", text }]);
      }),
    );
  });
});

describe("a term", () => {
  it("has signs, and signs that are released", () => {
    expect(readTerm("^wo?d\\*s*")).toEqual([
      { kind: "anchor" },
      { kind: "text", text: "wo" },
      { kind: "one" },
      { kind: "text", text: "d*s" },
      { kind: "any" },
    ]);
  });

  it.each(["a\\b", "a\\"])("escapes nothing else: %s", (term) => {
    expect(() => readTerm(term)).toThrow(CqlError);
  });
});

/** Where clauses stood in the text does not count. */
function bare(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (key, inner: unknown) => (key === "at" ? 0 : inner)));
}
