import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Edition, editionOf } from "./edition.ts";
import { otherEditionsOf, relationOf, shownRelations } from "./other-editions.ts";
import { described } from "./testing/described.ts";

const book: Edition = {
  id: "a",
  language: "eng",
  form: "book",
  year: 2003,
  part: "",
  name: "emma",
};

describe("how a title stands to another of its work", () => {
  it.each<[string, Partial<Edition>]>([
    ["edition", { year: 1996 }],
    ["edition", { language: "" }],
    ["language", { language: "fre" }],
    ["language", { language: "fre", form: "audiobook" }],
    ["form", { form: "book/large-print" }],
    ["volume", { part: "2", language: "fre" }],
  ])("is another %s: %j", (relation, difference) => {
    expect(relationOf(book, { ...book, ...difference })).toBe(relation);
  });

  it("is an edition of a part that is a book elsewhere", () => {
    const inSet = { ...book, part: "two towers", name: "two towers" };
    expect(relationOf(inSet, { ...book, part: "", name: "two towers" })).toBe("edition");
  });

  it.each([
    ["245 14 $aThe art of computer programming.$nVol. 2,$pSeminumerical algorithms", "2"],
    ["245 14 $aThe art of computer programming. Volume II, Seminumerical algorithms", "2"],
    ["245 14 $aThe visual culture of Wales. Imaging the nation", "imaging the nation"],
    ["245 14 $aThe lord of the rings.$pThe two towers", "the two towers"],
    ["245 10 $aThe strange and famous case of Dr. Jekyll", ""],
    ["245 10 $aEmma", ""],
  ])("reads the part of %s: %j", (title, part) => {
    expect(editionOf("x", described("book", title)).part).toBe(part);
  });
});

describe("the list of other editions", () => {
  const edition = fc.record({
    id: fc.uuid(),
    language: fc.constantFrom("eng", "fre", "ara", ""),
    form: fc.constantFrom("book", "ebook", "audiobook"),
    year: fc.option(fc.integer({ min: 1800, max: 2026 })),
    part: fc.constantFrom("", "1", "2", "10", "index"),
    name: fc.constantFrom("emma", "notes"),
  });

  it("has its order whatever the order given, and by group", () => {
    fc.assert(
      fc.property(fc.uniqueArray(edition, { selector: ({ id }) => id, maxLength: 20 }), (all) => {
        const list = otherEditionsOf(book, all);
        expect(otherEditionsOf(book, all.toReversed())).toEqual(list);
        const groups = list.map(({ relation }) => shownRelations.indexOf(relation));
        expect(groups).toEqual(groups.toSorted((a, b) => a - b));
        const years = list.flatMap(({ relation, edition: { year } }) =>
          relation === "edition" ? [year ?? -1] : [],
        );
        expect(years).toEqual(years.toSorted((a, b) => b - a));
      }),
    );
  });

  it("counts volumes as people do", () => {
    const parts = ["10", "2", "1"].map((part) => ({ ...book, id: part, part }));
    expect(otherEditionsOf(book, parts).map(({ edition: { part } }) => part)).toEqual([
      "1",
      "2",
      "10",
    ]);
  });
});
