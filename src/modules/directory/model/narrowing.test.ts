import fc from "fast-check";
import { expect, test } from "vitest";
import { countsOf, fits, type Narrowable } from "./narrowing.ts";

const entry = (text: string, kind: string, ...language: string[]): Narrowable => ({
  text,
  values: { kind: [kind], language },
});
const shelf = [
  entry("port merrow harbour", "city", "en", "es"),
  entry("manara delta", "university", "ar", "en"),
  entry("saltbush flat", "rural", "en"),
];
const choice = (
  words: readonly string[],
  kind: string | null = null,
  language: string | null = null,
) => ({
  words,
  chosen: { kind, language },
});

test("every word must occur, every chosen value be there", () => {
  const found = (given: ReturnType<typeof choice>) =>
    shelf.filter((one) => fits(one, given)).map(({ text }) => text.split(" ")[0]);
  expect(found(choice([]))).toEqual(["port", "manara", "saltbush"]);
  expect(found(choice(["mer", "har"]))).toEqual(["port"]);
  expect(found(choice([], null, "en"))).toEqual(["port", "manara", "saltbush"]);
  expect(found(choice([], "rural", "ar"))).toEqual([]);
});

test("a facet's counts leave its own choice aside", () => {
  expect(countsOf(shelf, choice([], "city", "en"), "kind")).toEqual([
    { value: "city", count: 1 },
    { value: "rural", count: 1 },
    { value: "university", count: 1 },
  ]);
  expect(countsOf(shelf, choice([], "city"), "language")).toEqual([
    { value: "en", count: 1 },
    { value: "es", count: 1 },
  ]);
});

test("what a count promises is what choosing it gives", () => {
  const value = fc.constantFrom("a", "b", "c");
  const entries = fc.array(
    fc.record({
      text: fc.constantFrom("x", "xy", "y"),
      values: fc.record({ kind: fc.array(value, { maxLength: 2 }), language: fc.array(value) }),
    }),
  );
  fc.assert(
    fc.property(entries, fc.constantFrom([], ["x"]), fc.option(value), (all, words, language) => {
      for (const { value: kind, count } of countsOf(all, choice(words, null, language), "kind"))
        expect(all.filter((one) => fits(one, choice(words, kind, language)))).toHaveLength(count);
    }),
  );
});
