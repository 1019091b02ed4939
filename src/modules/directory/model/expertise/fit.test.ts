import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { byFit, type Colleague, fitOf, type Wanted } from "./fit.ts";

const NOON = Temporal.Instant.from("2026-11-26T12:00:00Z");
const nobody: Colleague = {
  name: "N",
  skills: [],
  languages: [],
  texts: { skill: "", asks: "", name: "", language: "", title: "", library: "" },
  opening: null,
  coordinates: null,
};
const asked: Wanted = { words: [], skill: null, language: null, near: null, at: NOON };
const points = (own: Partial<Colleague>, wanted: Partial<Wanted> = {}) =>
  fitOf({ ...nobody, ...own }, { ...asked, ...wanted }).points;

const order = byFit((a, b) => Number(a.name > b.name) - Number(a.name < b.name));

describe("who fits", () => {
  test("a skill counts more than a language, and both together more than either", () => {
    const wanted = { skill: "maps", language: "cy" };
    const both = points({ skills: ["maps"], languages: ["cy"] }, wanted);
    const skill = points({ skills: ["maps"] }, wanted);
    const language = points({ languages: ["cy"] }, wanted);
    expect(both).toBeGreaterThan(skill);
    expect(skill).toBeGreaterThan(language);
  });

  test("a word counts once, where it says most", () => {
    const texts = { ...nobody.texts, skill: "maps and plans", library: "maps house" };
    expect(fitOf({ ...nobody, texts }, { ...asked, words: ["maps"] }).reasons).toEqual([
      { respect: "word", place: "skill", word: "maps", points: 12 },
    ]);
  });

  test.each([
    [{ open: true, until: null }, 20],
    [{ open: false, opens: NOON.add({ hours: 3 }), closure: null }, 8],
    [{ open: false, opens: NOON.add({ hours: 4 }), closure: null }, 0],
    [{ open: false, opens: null, closure: null }, 0],
    [null, 0],
  ] as const)("case %#: who is there, or comes soon, is worth %#", (opening, worth) =>
    expect(points({ opening })).toBe(worth),
  );

  test("of those who fit alike the nearest is first, unknown places last", () => {
    const at = (name: string, distance: number | null) => ({
      name,
      fit: { points: 1, reasons: [], distance },
    });
    const sorted = [at("a", null), at("b", 200), at("c", 5), at("d", 5)].toSorted(order);
    expect(sorted.map(({ name }) => name)).toEqual(["c", "d", "b", "a"]);
  });

  test("the order is one, whatever came first", () => {
    const one = fc.record({
      name: fc.string({ maxLength: 2 }),
      fit: fc.record({
        points: fc.integer({ min: 0, max: 3 }),
        reasons: fc.constant([]),
        distance: fc.option(fc.integer({ min: 0, max: 3 })),
      }),
    });
    fc.assert(
      fc.property(one, one, one, (a, b, c) => {
        expect(Math.sign(order(a, b))).toBe(-Math.sign(order(b, a)) + 0);
        if (order(a, b) <= 0 && order(b, c) <= 0) expect(order(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  });
});
