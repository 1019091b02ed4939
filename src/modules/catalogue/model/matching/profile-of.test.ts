import { describe, expect, it } from "vitest";
import { type DataField, describeRecord, type MarcField } from "#standards/marc";
import { extentOf, heightOf } from "./extent.ts";
import { profileOf } from "./profile-of.ts";

const field = (
  tag: string,
  indicators: string,
  ...parts: readonly (readonly [string, string])[]
): DataField => ({
  tag,
  ind1: indicators[0] ?? " ",
  ind2: indicators[1] ?? " ",
  subfields: parts.map(([code, value]) => ({ code, value })),
});
const profile = (leader: string, ...fields: readonly MarcField[]) =>
  profileOf(describeRecord({ leader, fields }));
const BOOK = "00000nam a2200000 a 4500";

describe("the profile of a record", () => {
  it("leaves out articles, marks and punctuation", () => {
    const made = profile(
      BOOK,
      { tag: "008", value: "700101s1954    enk           000 1 eng d" },
      field("020", "  ", ["a", "0-261-10357-1 (pbk.)"]),
      field("100", "1 ", ["a", "Tolkien, J. R. R."], ["d", "1892-1973."]),
      field(
        "245",
        "14",
        ["a", "The two towers :"],
        ["b", "being the second part /"],
        ["c", "by J.R.R. Tolkien."],
      ),
      field("250", "  ", ["a", "2nd ed."]),
      field("260", "  ", ["a", "London :"], ["b", "Allen & Unwin,"], ["c", "1956, c1954."]),
      field("300", "  ", ["a", "352 p. ;"], ["c", "23 cm."]),
    );
    expect(made).toMatchObject({
      form: "book",
      language: "eng",
      titles: [{ main: "two towers", full: "two towers being the second part" }],
      authors: ["tolkien j r r"],
      mainAuthors: 1,
      years: [1954, 1956],
      pages: 352,
      volumes: false,
      edition: "2nd ed",
      publisher: "allen and unwin",
      place: "london",
      identifiers: ["isbn:9780261103573"],
    });
  });

  it("has title and author in both scripts", () => {
    const made = profile(
      BOOK,
      field("100", "1 ", ["6", "880-01"], ["a", "Bulgakov, Mikhail"]),
      field("245", "10", ["6", "880-02"], ["a", "Master i Margarita"]),
      field("880", "1 ", ["6", "100-01/(N"], ["a", "Булгаков, Михаил"]),
      field("880", "10", ["6", "245-02/(N"], ["a", "Мастер и Маргарита"]),
    );
    expect(made.titles.map(({ full }) => full)).toEqual([
      "master i margarita",
      "мастер и маргарита",
    ]);
    expect(made).toMatchObject({
      authors: ["bulgakov mikhail", "булгаков михаил"],
      mainAuthors: 2,
    });
  });

  it("tells parts by their number, large print by its form", () => {
    const made = profile(
      BOOK,
      { tag: "007", value: "tb" },
      field("245", "10", ["a", "Collected letters."], ["n", "Volume 2,"], ["p", "1939-1945"]),
    );
    expect(made.part).toBe("volume 2 1939 1945");
    expect(made.form).toBe("book/large-print");
  });

  it("stays small for a record that is large", () => {
    const names = Array.from({ length: 500 }, (_, at) =>
      field("700", "1 ", ["a", `Person ${at}, ${"x".repeat(400)}`]),
    );
    const made = profile(BOOK, field("245", "10", ["a", "word ".repeat(5000)]), ...names);
    expect(JSON.stringify(made).length).toBeLessThan(8000);
  });
});

describe("extent", () => {
  it.each([
    ["xiv, 474 p. : ill. ; 23 cm", 474, false],
    ["3 v. (1204 p.)", 1204, true],
    ["335 pages", 335, false],
    ["v.", null, true],
    ["12 cm", null, false],
    ["", null, false],
  ])("tells the highest page and volumes: %s", (text, pages, volumes) => {
    expect(extentOf(text)).toMatchObject({ pages, volumes });
  });

  it("tells all its numbers, Roman ones too", () => {
    expect(extentOf("xii, [2], 474 p., 3 l.").extent).toEqual([12, 2, 474, 3]);
    expect(extentOf("v. 1-2").extent).toEqual([1, 2]);
  });

  it.each([
    ["23 cm", 23],
    ["15 x 21 cm", 21],
    ["230 mm", 23],
    ["23 1/2 cm.", 23],
    ["fol.", null],
  ])("a height of %s", (size, height) => {
    expect(heightOf(size)).toBe(height);
  });
});
