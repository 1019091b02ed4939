import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { slippedRecords } from "./slips.ts";

/** Records "0", "1", … of these titles, all by one author unless said otherwise. */
const readings = (
  titles: readonly (string | readonly string[])[],
  authors: readonly string[] = [],
) =>
  titles.map((title, at) => ({
    record: String(at),
    titles: [title].flat().map((main) => ({ main, full: main })),
    authors: [authors[at] ?? "white e b"],
    mainAuthors: 1,
  }));

describe("records that may not lead", () => {
  it.each([
    ["charlotes web", "charlottes web"],
    ["trhee men in a boat", "three men in a boat"],
    ["un nos ola luead", "un nos ola leuad"],
    ["the lord of the rigns", "lord of the rings"],
  ])("are those that say %j where most say %j", (slip, right) => {
    expect(slippedRecords(readings([slip, right, right]))).toEqual(["0"]);
    expect(slippedRecords(readings([right, slip, right, "another title", right]))).toEqual(["1"]);
  });

  it("are those that mistype the first author", () => {
    const titles = ["beloved", "beloved", "beloved"];
    const authors = ["morrison toni", "morrison toni", "morison toni"];
    expect(slippedRecords(readings(titles, authors))).toEqual(["2"]);
  });

  it("are found in a title's other script too", () => {
    const right = "voina i mir";
    const titles = [["война и мир", "voinna i mir"], ["война и мир", right], right];
    expect(slippedRecords(readings(titles))).toEqual(["0"]);
  });

  it.each([
    ["only two records are there", ["charlotes web", "charlottes web"]],
    ["no form has most", ["charlotes web", "charlotes web", "charlottes web", "charlottes web"]],
    ["the words are others", ["charlottes tower", "charlottes web", "charlottes web"]],
    ["words are missing", ["charlottes", "charlottes web", "charlottes web"]],
    ["the number is another", ["orders of 1914", "orders of 1915", "orders of 1915"]],
    ["a short word is another", ["boys and men", "boys and man", "boys and man"]],
  ])("are none where %s", (_, titles) => {
    expect(slippedRecords(readings(titles))).toEqual([]);
  });

  it("never are those who say what most say, in whatever order they come", () => {
    const title = fc.constantFrom("lanterns", "lantens", "lantersn", "beacons", "the lanterns");
    fc.assert(
      fc.property(fc.array(title, { maxLength: 9 }), (titles) => {
        const bare = titles.map((one) => one.replace("the ", ""));
        const slipped = slippedRecords(readings(titles)).map((at) => bare[Number(at)] ?? "");
        for (const one of slipped)
          expect(bare.filter((other) => other === one).length * 2).toBeLessThan(bare.length);
        const back = slippedRecords(readings(titles.toReversed()));
        expect(back.map((at) => bare.at(-1 - Number(at))).toSorted()).toEqual(slipped.toSorted());
      }),
    );
  });
});
