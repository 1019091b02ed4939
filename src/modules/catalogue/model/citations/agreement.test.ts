import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { describeRecord } from "#standards/marc";
import { citationOf, readOpenUrl } from "#standards/openurl";
import { authorAgrees, familyName, sharesNumber, titleAgreement } from "./agreement.ts";
import { numberCondition, wordConditions } from "./cited-conditions.ts";

const field = (tag: string, ind2: string, ...parts: readonly string[]) => ({
  tag,
  ind1: "1",
  ind2,
  subfields: parts.flatMap((value, at) => (at % 2 ? [{ code: parts[at - 1] ?? "", value }] : [])),
});
const described = [
  describeRecord({
    leader: "00000nam a2200000 a 4500",
    fields: [
      { tag: "001", value: "555" },
      { tag: "008", value: "960101s1958    enk           000 1 eng d" },
      field("020", " ", "a", "9780385474542"),
      field("035", " ", "a", "(OCoLC)30354747"),
      field("100", " ", "a", "García Márquez, Gabriel"),
      field("245", "4", "a", "The autumn of the patriarch :", "b", "a novel"),
    ],
  }),
];
const cite = (query: string) => {
  const read = readOpenUrl(query);
  if (!read.ok) throw new Error(read.problem);
  return citationOf(read.context);
};

describe("a number", () => {
  it.each([
    ["rft.isbn=0385474547", true],
    ["rft_id=info:oclcnum/30354747", true],
    ["rft_id=info:oclcnum/555", false],
    ["rft.isbn=9783161484100", false],
    ["rft_id=info:doi/10.1000/1", false],
  ])("%s is the title's own: %s", (query, is) => {
    expect(sharesNumber(cite(query), described)).toBe(is);
  });
});

describe("a name", () => {
  it.each([
    ["The autumn of the patriarch", "same"],
    ["THE AUTUMN OF THE PATRIARCH: A NOVEL", "same"],
    ["Autumn of a patriarch in translation", "alike"],
    ["Gardening for all", "other"],
  ])("%s is %s", (title, expected) => {
    expect(titleAgreement({ title }, described)).toBe(expected);
  });

  it("that is not said contradicts none", () => {
    expect(titleAgreement({}, described)).toBe("unsaid");
    expect(authorAgrees({ authors: [] }, described)).toBe(true);
  });

  it.each([
    ["García Márquez, G.", true],
    ["Gabriel Garcia Marquez", true],
    ["Garcia Marquez", true],
    ["Llosa, Mario", false],
  ])("of the author %s agrees: %s", (name, agrees) => {
    expect(authorAgrees({ authors: [name] }, described)).toBe(agrees);
  });
});

test("the family of a name is part of it", () => {
  fc.assert(fc.property(fc.string(), (name) => name.includes(familyName(name))));
});

test("what is looked for by words grows less strict, and is none without a title", () => {
  const strict = wordConditions(cite("rft.btitle=Autumn&rft.aulast=Roe&rft.date=1958"));
  expect(strict.map((one) => ("all" in one ? one.all.length : 0))).toEqual([3, 2, 1]);
  expect(wordConditions(cite("rft.aulast=Roe"))).toEqual([]);
  expect(numberCondition(cite("rft.aulast=Roe"))).toBeNull();
});
