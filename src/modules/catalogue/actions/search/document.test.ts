import { describe, expect, it } from "vitest";
import { type BibliographicDescription, describeRecord } from "#standards/marc";
import type { TitleSource } from "../../model/search/source.ts";
import { documentOf } from "./document.ts";
import { titleSchema } from "./schema.ts";

const field = (tag: string, ind2: string, ...parts: readonly string[]) => ({
  tag,
  ind1: "1",
  ind2,
  subfields: parts.flatMap((value, at) => (at % 2 ? [{ code: parts[at - 1] ?? "", value }] : [])),
});
const described = (...more: readonly ReturnType<typeof field>[]): BibliographicDescription =>
  describeRecord({
    leader: "00000nam a2200000 a 4500",
    fields: [
      { tag: "008", value: "700101s1984    ru            000 1 rus d" },
      field("020", " ", "a", "9785170901074"),
      field("100", " ", "6", "880-01", "a", "Bulgakov, Mikhail"),
      field("245", "0", "6", "880-02", "a", "Master i Margarita"),
      ...more,
    ],
  });
const source: TitleSource = {
  id: "t1",
  heldBy: 2,
  copies: 3,
  added: new Date("2026-11-26T12:00:00.900Z"),
  descriptions: [
    described(
      field("880", "0", "6", "245-02/(N", "a", "Мастер и Маргарита"),
      field("650", "0", "a", "Devil", "v", "Fiction."),
    ),
    described(
      field("650", "0", "a", "Devil", "v", "Fiction."),
      field("650", "0", "a", "Moscow (Russia)"),
      field("082", "4", "a", "891.7342"),
      field("050", "4", "a", "PG3476.B78"),
    ),
  ],
  holdings: [
    { library: "A", branch: "MAIN", available: 1, total: 2 },
    { library: "B", branch: null, available: 0, total: 1 },
  ],
  controlNumbers: ["a1", "b1"],
};

describe("the document of a title", () => {
  const document = documentOf(source);

  it("is found in either script and by every number", () => {
    expect(document?.text["title"]).toEqual(["Master i Margarita", "Мастер и Маргарита"]);
    expect(document?.text["identifier"]).toEqual(["9785170901074", "5170901070", "a1", "b1"]);
  });

  it("says what all records say, each once", () => {
    expect(document?.text["subject"]).toEqual(["Devil -- Fiction", "Moscow (Russia)"]);
    expect(document?.facets["subject"]).toEqual(["Devil", "Moscow (Russia)"]);
  });

  it("is counted under libraries, availability, form, language and decade", () => {
    expect(document?.facets).toMatchObject({
      library: ["A", "B"],
      availability: ["available"],
      "available-at": ["A"],
      branch: ["A/MAIN"],
      form: ["book"],
      language: ["rus"],
      decade: ["1980"],
      author: ["Bulgakov, Mikhail"],
    });
    expect(document?.facets).toMatchObject({ class: ["ddc-8", "lcc-P"], holders: ["2"] });
    expect(document).toMatchObject({
      numbers: { year: 1984, "held-by": 2, copies: 3, added: 1_795_694_400 },
      scope: ["A", "B"],
    });
    expect(document?.sortKeys).toEqual({
      title: "Master i Margarita",
      author: "Bulgakov, Mikhail",
    });
  });

  it("ranks higher the more libraries hold it, within 16 bits", () => {
    const rank = (heldBy: number, copies: number) =>
      documentOf({ ...source, heldBy, copies })?.rank ?? 0;
    expect(rank(1, 1)).toBeLessThan(rank(1, 5));
    expect(rank(1, 5)).toBeLessThan(rank(2, 2));
    expect(rank(5000, 1e6)).toBeLessThanOrEqual(65_535);
  });

  it("has nothing that its schema does not name", () => {
    expect(Object.keys(document?.text ?? {}).toSorted()).toEqual(
      Object.keys(titleSchema.text).toSorted(),
    );
    expect(Object.keys(document?.facets ?? {}).toSorted()).toEqual(titleSchema.facets.toSorted());
  });

  it("is none for a title without records", () => {
    expect(documentOf({ ...source, descriptions: [] })).toBeNull();
  });
});
