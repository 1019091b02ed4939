import { describe, expect, it } from "vitest";
import { sampleRecord } from "../sample-record.ts";
import { describeRecord } from "./description.ts";
import { trimName } from "./name-punctuation.ts";

describe("trimName", () => {
  it.each([
    ["Tolstoy, Leo.", "Tolstoy, Leo"],
    ["Sheeran, Ed.", "Sheeran, Ed"],
    ["Dumas, Alexandre, fils.", "Dumas, Alexandre, fils"],
    ["Elizabeth II.", "Elizabeth II"],
    ["Beatles (Musical group).", "Beatles (Musical group)"],
    ["Толстой, Лев.", "Толстой, Лев"],
    ["Parker, John W..", "Parker, John W."],
    ["Donat, Karl von.. ", "Donat, Karl von"],
    ["Penguin (Firm),", "Penguin (Firm)"],
    ["Great Britain. Parliament. House of Commons.", "Great Britain. Parliament. House of Commons"],
  ])("takes from %s the stop that ends the heading", (heading, name) => {
    expect(trimName(heading)).toBe(name);
  });

  it.each([
    "Rowling, J. K.",
    "Tolkien, J.R.R.",
    "Толстой, Л. Н.",
    "יהושע, אברהם ב.",
    "Lotman, Iu.",
    "King, Martin Luther, Jr.",
    "Smith, John, Dr.",
    "Smith, John, Ph.D.",
    "Dumas, Alexandre, père",
    "Apple Computer, Inc.",
    "Macmillan & Co.",
    "Faber and Faber Ltd.",
    "Wonder, S...",
  ])("leaves %s as it is", (name) => {
    expect(trimName(name)).toBe(name);
  });

  it("knows an initial with a mark that Unicode cannot compose", () => {
    expect(trimName("Smith, E\u0331.")).toBe("Smith, E\u0331.");
  });
});

describe("a name with and without the stop of its heading", () => {
  it("is one contributor and one subject", () => {
    const described = describeRecord(
      sampleRecord(`
        100 1# $aTolstoy, Leo.
        600 10 $aTolstoy, Leo.
        600 10 $aTolstoy, Leo
        610 10 $aFrance.$bArmée.
        700 1# $aTolstoy, Leo,$eillustrator.
      `),
    );
    expect(described.contributors.map(({ name }) => name)).toEqual(["Tolstoy, Leo"]);
    expect(described.subjects.map(({ text }) => text)).toEqual(["Tolstoy, Leo", "France. Armée"]);
  });
});
