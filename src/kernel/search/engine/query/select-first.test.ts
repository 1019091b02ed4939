import fc from "fast-check";
import { expect, test } from "vitest";
import { selectFirst } from "./select-first.ts";

test("the first entries come out sorted, of few and of many", () => {
  const values = fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 80 });
  const property = fc.property(values, fc.nat(90), fc.constantFrom(1, 40), (few, count, times) => {
    const list = Array.from({ length: times }, () => few).flat();
    const compare = (a: number, b: number): number => (list[a] ?? 0) - (list[b] ?? 0) || a - b;
    const expected = list.map((_, i) => i).toSorted(compare);
    expect([...selectFirst(list.length, count, compare)]).toEqual(expected.slice(0, count));
  });
  fc.assert(property, { numRuns: 300 });
});
