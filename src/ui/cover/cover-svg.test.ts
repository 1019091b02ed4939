import fc from "fast-check";
import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import { FORMS } from "../icons/forms.ts";
import { coverSvg } from "./cover-svg.ts";

/** Reads the SVG as strict XML; gives its element names and the text it shows. */
function parse(svg: string): { names: Set<string>; attributes: Set<string>; text: string } {
  const names = new Set<string>();
  const attributes = new Set<string>();
  let text = "";
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", (tag) => {
    names.add(tag.name);
    for (const name of Object.keys(tag.attributes)) attributes.add(name);
  });
  parser.on("text", (piece) => (text += piece));
  parser.write(svg).close();
  return { names, attributes, text };
}

const words = fc.record({
  title: fc.string({ unit: "binary", maxLength: 60 }),
  author: fc.string({ unit: "binary", maxLength: 40 }),
  form: fc.constantFrom(...FORMS),
  subject: fc.option(fc.string(), { nil: undefined }),
});

describe("coverSvg", () => {
  it("is well-formed and holds nothing that runs, styles or loads, whatever the words", () => {
    fc.assert(
      fc.property(words, (cover) => {
        const { names, attributes } = parse(coverSvg(cover));
        const allowed = ["svg", "rect", "circle", "path", "text", "tspan"];
        expect([...names].filter((name) => !allowed.includes(name))).toEqual([]);
        expect([...attributes].filter((name) => /^(on|style|href|id|class)/.test(name))).toEqual(
          [],
        );
      }),
    );
  });

  it("shows hostile words as words", () => {
    const svg = coverSvg({ title: '"><script>alert(1)</script>', form: "book" });
    expect(svg).not.toContain("<script");
    expect(parse(svg).text.replaceAll(/\s/g, "")).toContain('"><script>alert(1)</script>');
  });

  it("draws the same words the same way, and others another way", () => {
    const emma = { title: "Emma", author: "Jane Austen", form: "book" } as const;
    expect(coverSvg(emma)).toBe(coverSvg({ ...emma }));
    expect(coverSvg(emma)).not.toBe(coverSvg({ ...emma, title: "Persuasion" }));
  });

  it("sets right-to-left titles from the right", () => {
    expect(coverSvg({ title: "موسم الهجرة إلى الشمال", form: "book" })).toContain(
      'direction="rtl"',
    );
    expect(coverSvg({ title: "Season of Migration", form: "book" })).not.toContain("rtl");
  });

  it("has no coordinate that is not a number, in any form and layout", () => {
    for (const form of FORMS) {
      for (let edition = 0; edition < 30; edition += 1) {
        expect(coverSvg({ title: `Volume ${edition}`, author: "N. N.", form })).not.toMatch(
          /NaN|undefined|Infinity/,
        );
      }
    }
  });

  it("stays small for a title of any length", () => {
    expect(coverSvg({ title: "long ".repeat(50_000), form: "book" }).length).toBeLessThan(16_000);
  });
});
