import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Attribute,
  attributeSets,
  bib1AttributesPlusTerm,
  type Bib1Attributes,
  bib1Conditions,
  bib1Query,
  bib1Term,
  joined,
  type Rpn,
} from "#standards/z3950";
import type { TitleCondition } from "../../../model/finding/title-condition.ts";
import { Bib1Problem } from "../problem.ts";
import { rpnCondition } from "./rpn-condition.ts";
import { termCondition } from "./term-condition.ts";

const asked = (attributes: Bib1Attributes, words: string) =>
  termCondition(bib1AttributesPlusTerm(attributes, words), attributeSets.bib1);

/** The number of the diagnostic, and what it is about. */
function refused(work: () => unknown): readonly [number, string] | null {
  try {
    work();
    return null;
  } catch (fault) {
    if (!(fault instanceof Bib1Problem)) throw fault;
    return [fault.diagnostic.condition, fault.diagnostic.addinfo];
  }
}

const none = () => null;

describe("a term", () => {
  const plain = { signs: "plain" } as const;
  const title = { fields: ["title", "other-title"], ...plain };
  const cases: readonly (readonly [string, Bib1Attributes, string, TitleCondition])[] = [
    ["without attributes is words anywhere", {}, "sea", { ...plain, text: "sea", match: "words" }],
    [
      "of a title is its words, in any order",
      { use: 4 },
      "old sea",
      { ...title, text: "old sea", match: "words" },
    ],
    [
      "of structure phrase",
      { use: 4, structure: 1 },
      "old sea",
      { ...title, text: "old sea", match: "phrase" },
    ],
    [
      "at the beginning",
      { use: 4, position: 1 },
      "old",
      { ...title, text: "old", match: "begins" },
    ],
    [
      "that is the whole field",
      { use: 4, completeness: 3 },
      "old",
      { ...title, text: "old", match: "exact" },
    ],
    [
      "that the whole field begins with",
      { use: 4, completeness: 3, truncation: 1 },
      "old",
      { ...title, text: "old*", match: "begins", signs: "masked" },
    ],
    [
      "truncated, in which signs stay signs",
      { use: 4, truncation: 1 },
      "w*t",
      { ...title, text: String.raw`w\*t*`, match: "words", signs: "masked" },
    ],
    [
      "masked after Z39.58",
      { use: 4, truncation: 104 },
      "w#m?n*",
      { ...title, text: String.raw`w?m*n\*`, match: "words", signs: "masked" },
    ],
    ["of a year", { use: 31, relation: 4 }, "1990", { number: "year", from: 1990 }],
    [
      "of another year",
      { use: 31, relation: 6 },
      "1990",
      { not: { number: "year", from: 1990, to: 1990 } },
    ],
    ["of a decade", { use: 31, truncation: 1 }, "199", { number: "year", from: 1990, to: 1999 }],
    [
      "of a language, truncated",
      { use: 54, truncation: 1 },
      "ENG",
      { facet: "language", values: ["eng"] },
    ],
    ["that always matches", { relation: 103 }, "", { all: [] }],
    [
      "of an ISBN",
      { use: 7 },
      "978-0-306-40615-7",
      { fields: ["identifier"], text: "9780306406157", match: "exact", ...plain },
    ],
    [
      "of the beginning of an ISBN",
      { use: 7, truncation: 1 },
      "978-0-306",
      {
        any: [
          { any: [] },
          { fields: ["identifier"], text: "9780306*", match: "words", signs: "masked" },
        ],
      },
    ],
  ];
  test.each(cases)("%s", (_, attributes, words, condition) => {
    expect(asked(attributes, words)).toEqual(condition);
  });

  const wrong: readonly (readonly [keyof typeof bib1Conditions, string, Bib1Attributes, string])[] =
    [
      ["useUnsupported", "16", { use: 16 }, "QA"],
      ["relationUnsupported", "100", { relation: 100 }, "x"],
      ["relationUnsupported", "1", { use: 4, relation: 1 }, "x"],
      ["positionUnsupported", "2", { position: 2 }, "x"],
      ["structureUnsupported", "104", { structure: 104 }, "x"],
      ["structureUnsupported", "4", { use: 4, structure: 4 }, "1990"],
      ["truncationUnsupported", "102", { truncation: 102 }, "x"],
      ["truncationUnsupported", "2", { use: 54, truncation: 2 }, "ng"],
      ["completenessUnsupported", "2", { completeness: 2 }, "x"],
      ["malformedTerm", "soon", { use: 31 }, "soon"],
      ["malformedTerm", "", { use: 4 }, "  "],
    ];
  test.each(wrong)("is refused: %s %s", (condition, addinfo, attributes, words) => {
    expect(refused(() => asked(attributes, words))).toEqual([bib1Conditions[condition], addinfo]);
  });

  const withAttributes =
    (...attributes: readonly Attribute[]) =>
    () =>
      termCondition({ attributes, term: { characterString: "x" } }, attributeSets.bib1);
  test("is refused with attributes of other sets and types, twice the same, or several at once", () => {
    const numeric = { numeric: 4 };
    expect(refused(withAttributes({ type: 1, value: numeric, set: "1.2.3" }))?.[0]).toBe(121);
    expect(refused(withAttributes({ type: 7, value: numeric }))?.[0]).toBe(113);
    const use: Attribute = { type: 1, value: numeric };
    expect(refused(withAttributes(use, use))?.[0]).toBe(123);
    const list = [{ numeric: 4 }, { numeric: 5 }];
    expect(refused(withAttributes({ type: 1, value: { complex: { list } } }))?.[0]).toBe(246);
  });
  test("may name the index, as version 3 allows", () => {
    const named = (string: string): Attribute => ({
      type: 1,
      value: { complex: { list: [{ string }] } },
    });
    expect(withAttributes(named("Title"))()).toMatchObject({ fields: title.fields });
    expect(refused(withAttributes(named("shoe size")))).toEqual([114, "shoe size"]);
  });
  test("that has no text is refused", () => {
    const attributes: readonly Attribute[] = [];
    expect(refused(() => termCondition({ attributes, term: { null: true } }, undefined))?.[0]).toBe(
      229,
    );
  });
});

describe("a query", () => {
  const word = (text: string) => bib1Term({}, text);
  const found = (rpn: Rpn, earlier: Parameters<typeof rpnCondition>[1] = none) =>
    rpnCondition(bib1Query(rpn), earlier);

  test("becomes lists where the same operator follows itself", () => {
    const chain = ["b", "c", "d"].reduce((left, text) => joined("or", left, word(text)), word("a"));
    const condition = found(joined("andNot", chain, word("e")));
    expect(condition).toMatchObject({
      all: [
        { any: [{ text: "a" }, { text: "b" }, { text: "c" }, { text: "d" }] },
        { not: { text: "e" } },
      ],
    });
  });

  test("of what always holds joined with other things means what it says", () => {
    const always = bib1Term({ relation: 103 }, "x");
    expect(found(joined("and", always, word("a")))).toMatchObject({ all: [{ text: "a" }] });
    expect(found(joined("or", always, word("a")))).toMatchObject({ any: [{ all: [] }, {}] });
    expect(found(joined("andNot", word("a"), always))).toMatchObject({
      all: [{}, { not: { all: [] } }],
    });
  });

  test("goes on from earlier results", () => {
    const earlier = (name: string): TitleCondition | null =>
      name === "1" ? { number: "year", from: 1990 } : null;
    const set = (resultSet: string): Rpn => ({ operand: { resultSet } });
    expect(found(joined("and", set("1"), word("a")), earlier)).toMatchObject({
      all: [{ number: "year" }, { text: "a" }],
    });
    expect(refused(() => found(set("2"), earlier))).toEqual([30, "2"]);
  });

  test("with nearness or a restricted result is refused", () => {
    const prox = { distance: 1, ordered: true, relation: 2, unit: { known: 2 } };
    const near: Rpn = {
      operation: { left: word("a"), right: word("b"), operator: { prox } },
    };
    expect(refused(() => found(near))?.[0]).toBe(110);
    const restricted: Rpn = { operand: { restricted: { resultSet: "1", attributes: [] } } };
    expect(refused(() => found(restricted))?.[0]).toBe(245);
  });

  test("of any attributes and words is a condition or a diagnostic", () => {
    const number = fc.option(
      fc.oneof(fc.nat(9), fc.nat(130), fc.integer({ min: 1000, max: 1050 })),
      {
        nil: undefined,
      },
    );
    const attributes = fc.record({
      use: number,
      relation: number,
      position: fc.constantFrom(undefined, 1, 3),
      structure: number,
      truncation: number,
      completeness: fc.constantFrom(undefined, 1, 3),
    });
    fc.assert(
      fc.property(attributes, fc.string({ unit: "binary", maxLength: 30 }), (given, words) => {
        const problem = refused(() => asked(given, words));
        if (problem) expect(Object.values(bib1Conditions)).toContain(problem[0]);
      }),
      { numRuns: 200 },
    );
  });
});
