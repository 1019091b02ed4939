import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wantsSame } from "./same-thing.ts";

const wanted = (titleId: string | null, citation: object = {}) => ({ titleId, citation });

describe("two requests", () => {
  it.each([
    ["the same title of the catalogue", wanted("t"), wanted("t"), true],
    [
      "two titles of the catalogue",
      wanted("t", { title: "Salt" }),
      wanted("u", { title: "Salt" }),
      false,
    ],
    [
      "one typed by hand",
      wanted("t", { title: "Salt", author: "Ferro" }),
      wanted(null, { title: "SALT.", author: "ferro" }),
      true,
    ],
    [
      "other authors",
      wanted(null, { title: "Poems", author: "A" }),
      wanted(null, { title: "Poems", author: "B" }),
      false,
    ],
    ["nothing said", wanted(null), wanted(null), false],
    [
      "two articles",
      wanted("j", { titleOfComponent: "On tides" }),
      wanted("j", { titleOfComponent: "On reefs" }),
      false,
    ],
    [
      "one article twice",
      wanted("j", { titleOfComponent: "On tides", volume: "3" }),
      wanted("j", { titleOfComponent: "on  Tides", volume: "3" }),
      true,
    ],
    ["two volumes", wanted("s", { volume: "1" }), wanted("s", { volume: "2" }), false],
    ["accents", wanted(null, { title: "Río" }), wanted(null, { title: "RIO" }), true],
  ])("for %s", (_, one, other, same) => {
    expect(wantsSame(one, other)).toBe(same);
  });

  it("are the same in either order", () => {
    const text = fc.option(fc.constantFrom("a", "A", "b", ""), { nil: undefined });
    const any = fc.record({
      titleId: fc.option(fc.constantFrom("t", "u")),
      citation: fc.record({ title: text, author: text, volume: text }),
    });
    fc.assert(
      fc.property(any, any, (one, other) => {
        expect(wantsSame(one, other)).toBe(wantsSame(other, one));
      }),
    );
  });
});
