import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { misspelt, sharedWords } from "./spelling.ts";

describe("slips of the pen", () => {
  it.each([
    ["things", "thnigs"],
    ["charlottes", "charlotes"],
    ["wardrobe", "wardrbe"],
    ["geiriadur", "geriiadur"],
    ["clinical", "clinicel"],
  ])("takes %s and %s for one word", (a, b) => {
    expect(misspelt(a, b)).toBe(true);
    expect(misspelt(b, a)).toBe(true);
  });

  it.each([
    ["1914", "1915"],
    ["war", "wars"],
    ["france", "germany"],
    ["poetry", "poets"],
  ])("keeps %s and %s apart", (a, b) => {
    expect(misspelt(a, b)).toBe(false);
  });

  it("is the same in either order", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), minLength: 3, maxLength: 6 });
    fc.assert(fc.property(word, word, (a, b) => misspelt(a, b) === misspelt(b, a)));
  });

  it("counts each word once", () => {
    expect(
      sharedWords(new Set(["natural", "history"]), new Set(["natrual", "history", "naturel"])),
    ).toBe(2);
    expect(sharedWords(new Set(["naturel", "natrual"]), new Set(["natural"]))).toBe(1);
  });
});
