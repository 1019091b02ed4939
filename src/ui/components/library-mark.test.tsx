import { describe, expect, it } from "vitest";
import { initials } from "./library-mark.tsx";

describe("initials", () => {
  it.each([
    ["Harbour City Library", "HC"],
    ["Bibliothèque de la ville", "B"],
    ["Universidad de los Andes", "UA"],
    ["مكتبة الواحة", "ما"],
    ["市立図書館", "市"],
    ["the reading room", "TR"],
    ["", ""],
  ])("of %s are %s", (name, letters) => {
    expect(initials(name)).toBe(letters);
  });
});
