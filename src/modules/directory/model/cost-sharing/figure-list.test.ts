import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readFigureList } from "./figure-list.ts";

const known = new Map([
  ["hill", "hill"],
  ["zz-hill", "hill"],
  ["sea", "Sea"],
]);
const read = (text: string) => {
  const { figures, faults } = readFigureList(text, known);
  return [Object.fromEntries(figures), faults.map(({ line, fault }) => [line, fault])];
};

describe("a list of figures", () => {
  test.each([
    ["hill,1200\nsea,7", { hill: 1200n, Sea: 7n }],
    ["hill\t1 200\r\nSEA\t7\r\n", { hill: 1200n, Sea: 7n }],
    ['\ufeffLibrary;Loans\n"ZZ-HILL";"1200"\n\n', { hill: 1200n }],
    ["hill;١٢", { hill: 12n }],
  ])("%j is read", (text, figures) => expect(read(text)).toEqual([figures, []]));

  test("each line that cannot be read is named", () =>
    expect(read("hill,1\nnowhere,2\nsea,many\nhill,3\nnonsense\nsea,-4")).toEqual([
      { hill: 1n },
      [
        [2, "library-unknown"],
        [3, "figure-form"],
        [4, "named-twice"],
        [5, "line-form"],
        [6, "figure-form"],
      ],
    ]));

  test("nothing that is written makes it fail", () =>
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        readFigureList(text, known);
      }),
    ));
});
