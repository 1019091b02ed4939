import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Face, segmentsOf } from "./segments.ts";

const faceOf = (character: string): Face =>
  /\p{Script=Arabic}/u.test(character) ? "arabic" : "latin";
const texts = (line: string, direction: "ltr" | "rtl") =>
  segmentsOf(line, direction, faceOf).map(({ text }) => text);

describe("pieces of a line", () => {
  it("stand in the order of a line from left to right", () => {
    expect(texts("Port Merrow", "ltr")).toEqual(["Port", " ", "Merrow"]);
    expect(texts("مكتبة المنارة", "rtl")).toEqual(["المنارة", " ", "مكتبة"]);
    expect(texts("مكتبة ABC المنارة", "rtl")).toEqual(["المنارة", " ", "ABC", " ", "مكتبة"]);
    expect(texts("No. 3: مكتبة المنارة", "ltr")).toEqual([
      "No.",
      " ",
      "3:",
      " ",
      "المنارة",
      " ",
      "مكتبة",
    ]);
  });

  it("keep numbers as they are, and turn brackets", () => {
    expect(texts("الكشف 12.50 (EUR)", "rtl")).toEqual([
      "(",
      "EUR",
      ")",
      " ",
      "12.50",
      " ",
      "الكشف",
    ]);
  });

  it("lose nothing, whatever is written", () => {
    const line = fc.string({ unit: fc.constantFrom(..."abc 12.(«»)مكتبةאב‏–€ "), maxLength: 30 });
    const letters = (text: string) => [...text].map(unturned).toSorted().join("");
    fc.assert(
      fc.property(line, fc.constantFrom("ltr" as const, "rtl" as const), (text, direction) => {
        expect(letters(texts(text, direction).join(""))).toBe(letters(text));
      }),
    );
  });
});

/** Brackets may come turned. */
function unturned(character: string): string {
  return { ")": "(", "»": "«" }[character] ?? character;
}
