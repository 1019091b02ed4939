import fc from "fast-check";
import { expect, test } from "vitest";
import { likeliest } from "./likeliest.ts";
import type { Choice } from "./likeliest.ts";

const choice = fc.record({
  what: fc.constantFrom("a", "b", "c"),
  words: fc.constantFrom(1, 1, 2),
  cost: fc.nat(5),
  gain: fc.integer({ min: -3, max: 3 }),
});

type Sum = { readonly cost: number; readonly gain: number };

/** Every way to choose, by trying all. */
function all(places: readonly (readonly Choice<string>[])[], from = 0): Sum[] {
  if (from === places.length) return [{ cost: 0, gain: 0 }];
  const fitting = (places[from] ?? []).filter(({ words }) => from + words <= places.length);
  return fitting.flatMap(({ words, cost, gain }) =>
    all(places, from + words).map((rest) => ({ cost: cost + rest.cost, gain: gain + rest.gain })),
  );
}

test("the likeliest combinations are those that trying all finds", () => {
  const property = fc.property(
    fc.array(fc.array(choice, { maxLength: 4 }), { maxLength: 5 }),
    fc.integer({ min: 1, max: 12 }),
    (places, most) => {
      const found = likeliest(places.length, (word) => places[word] ?? [], most);
      const expected = all(places).sort((a, b) => a.cost - b.cost || b.gain - a.gain);
      expect(found.map(({ cost, gain }) => ({ cost, gain }))).toEqual(expected.slice(0, most));
    },
  );
  fc.assert(property, { numRuns: 300 });
});

test("a combination has its choices in the order of the words", () => {
  const places = [
    [{ what: "first", words: 1, cost: 1, gain: 0 }],
    [{ what: "both", words: 2, cost: 0, gain: 0 }],
    [],
  ];
  const found = likeliest(3, (word) => places[word] ?? [], 5);
  expect(found).toEqual([{ choices: ["first", "both"], cost: 1, gain: 0 }]);
});
