import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { graphemeWidth, splitGraphemes, textWidth } from "./measure.ts";
import { clampLines, fitText, wrapText } from "./wrap.ts";

const word = fc.oneof(
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 24 }),
  fc.constantFrom(
    "الهجرة",
    "שירה",
    "紅樓夢、",
    "ノルウェイの森",
    "Преступление",
    "é",
    "👩‍👩‍👧",
    "self-made",
  ),
);
const title = fc.array(word, { minLength: 1, maxLength: 14 }).map((words) => words.join(" "));
const limit = fc.double({ min: 2, max: 30, noNaN: true });
const squeeze = (text: string): string => text.replaceAll(/\s+/gu, "");

describe("wrapText", () => {
  it("keeps every line within the limit, unless one character alone is wider", () => {
    fc.assert(
      fc.property(title, limit, (text, em) =>
        wrapText(text, em).every(
          (line) => textWidth(line) <= em + 1e-6 || splitGraphemes(line).length === 1,
        ),
      ),
    );
  });

  it("loses and adds nothing but spaces", () => {
    fc.assert(
      fc.property(title, limit, (text, em) => {
        expect(squeeze(wrapText(text, em).join(""))).toBe(squeeze(text));
      }),
    );
  });

  it("breaks between words where it can", () => {
    expect(wrapText("The Left Hand of Darkness", 7)).toEqual(["The Left", "Hand of", "Darkness"]);
  });

  it("breaks ideographs anywhere but before a closing mark", () => {
    const lines = wrapText("我、是貓。也是人。", 3);
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) expect(line).not.toMatch(/^[、。]/u);
  });

  it("never parts the pieces of one character", () => {
    expect(wrapText("👩‍👩‍👧👩‍👩‍👧", 1)).toEqual(["👩‍👩‍👧", "👩‍👩‍👧"]);
  });

  it("sets a short second line no shorter than it must", () => {
    const [first = "", second = ""] = wrapText("Short stories from here", 11);
    expect(Math.abs(textWidth(first) - textWidth(second))).toBeLessThan(3);
  });

  it("gives no lines for no words", () => {
    expect(wrapText(" \n ", 10)).toEqual([]);
  });
});

describe("clampLines", () => {
  it("keeps the count, marks the cut and stays within the limit", () => {
    fc.assert(
      fc.property(title, limit, fc.integer({ min: 1, max: 4 }), (text, em, count) => {
        const lines = wrapText(text, em);
        const kept = clampLines(lines, count, em);
        expect(kept.length).toBeLessThanOrEqual(count);
        if (lines.length > count) {
          expect(kept.at(-1)).toMatch(/…$/u);
          expect(textWidth(kept.at(-1) ?? "")).toBeLessThanOrEqual(
            Math.max(em, graphemeWidth("…")) + 1e-6,
          );
        }
      }),
    );
  });
});

describe("fitText", () => {
  const box = { width: 160, height: 100, sizes: [30, 24, 18, 12], leading: 1.2 };

  it("never grows out of its box", () => {
    fc.assert(
      fc.property(title, (text) => {
        const { lines, size } = fitText(text, box);
        expect(lines.length * size * box.leading).toBeLessThanOrEqual(box.height);
      }),
    );
  });

  it("takes the largest size for a short title and a smaller one for a longer", () => {
    expect(fitText("Emma", box).size).toBe(30);
    expect(
      fitText("An Inquiry into the Nature and Causes of the Wealth of Nations", box).size,
    ).toBeLessThan(30);
  });

  it("makes letters smaller rather than break a word", () => {
    expect(fitText("Преступление", box).lines).toEqual(["Преступление"]);
  });
});
