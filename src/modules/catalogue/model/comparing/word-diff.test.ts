import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { diffLists, diffTexts, type Piece } from "./word-diff.ts";

const text = (pieces: readonly Piece[]) => pieces.map((piece) => piece.text).join("");
const shown = (pieces: readonly Piece[]) =>
  pieces.map((piece) => (piece.only ? `[${piece.text}]` : piece.text)).join("");
const common = (pieces: readonly Piece[]) =>
  pieces
    .filter(({ only }) => !only)
    .flatMap((piece) => piece.text.normalize("NFKD").match(/[\p{L}\p{N}\p{M}]+/gu) ?? [])
    .map((word) => word.replace(/\p{M}/gu, "").toLowerCase())
    .join(" ");

const words = fc
  .array(fc.constantFrom("the", "The", "wäves", "waves", "to", "42", "砂", "/", "--"), {
    maxLength: 12,
  })
  .map((all) => all.join(" "));
const anything = fc.oneof(words, fc.string({ unit: "grapheme", maxLength: 40 }));

describe("two texts word by word", () => {
  it("show what only one has", () => {
    const { a, b } = diffTexts("Penguin Books, 1996.", "London: Penguin, 1996");
    expect(shown(a)).toBe("Penguin [Books, ]1996.");
    expect(shown(b)).toBe("[London: ]Penguin, 1996");
  });

  it("are the same where case, accents and punctuation alone differ", () => {
    const { a, b } = diffTexts("El señor; Obras / por X.", "EL SENOR : obras, por x");
    expect([...a, ...b].some(({ only }) => only)).toBe(false);
  });

  it("differ in nothing where one is empty", () => {
    expect(diffTexts("", "474 p.")).toEqual({ a: [], b: [{ text: "474 p.", only: false }] });
  });

  it("put together are the texts; what is common is the same on both sides", () => {
    fc.assert(
      fc.property(anything, anything, (one, other) => {
        const { a, b } = diffTexts(one, other);
        expect([text(a), text(b)]).toEqual([one, other]);
        if (/[\p{L}\p{N}]/u.test(one) && /[\p{L}\p{N}]/u.test(other))
          expect(common(a)).toBe(common(b));
      }),
    );
  });

  it("do not differ from themselves, and change sides without another result", () => {
    fc.assert(
      fc.property(words, words, (one, other) => {
        expect(diffTexts(one, one).a.every(({ only }) => !only)).toBe(true);
        const there = diffTexts(one, other);
        const back = diffTexts(other, one);
        expect(common(back.b).split(" ").length).toBe(common(there.a).split(" ").length);
      }),
    );
  });

  it("may be very long", () => {
    const long = Array.from({ length: 20_000 }, (_, at) => `w${at}`).join(" ");
    const { a, b } = diffTexts(long, `${long} end`);
    expect(a.every(({ only }) => !only)).toBe(true);
    expect(shown(b).endsWith("[end]")).toBe(true);
  });
});

describe("two lists", () => {
  it("have their entries in any order", () => {
    const { a, b } = diffLists(["Woolf, Virginia", "Bell, V."], ["BELL, V", "Woolf, Leonard"]);
    expect(a.map(shown)).toEqual(["Woolf, [Virginia]", "Bell, V."]);
    expect(b.map(shown)).toEqual(["BELL, V", "Woolf, [Leonard]"]);
  });

  it("keep their entries as they are, and mark nothing that both have", () => {
    fc.assert(
      fc.property(
        fc.array(anything, { maxLength: 5 }),
        fc.array(anything, { maxLength: 5 }),
        (one, other) => {
          const { a, b } = diffLists(one, other);
          expect([a.map(text), b.map(text)]).toEqual([one, other]);
          const again = diffLists(one, one.toReversed());
          expect(again.a.flat().some(({ only }) => only)).toBe(false);
        },
      ),
    );
  });
});
