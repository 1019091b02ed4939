import fc from "fast-check";
import { expect, test } from "vitest";
import { selectFirst } from "./select-first.ts";

test("the first entries come out sorted, and the rest are still there", () => {
  const values = fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 80 });
  const property = fc.property(values, fc.nat(90), (list, count) => {
    const compare = (a: number, b: number): number => (list[a] ?? 0) - (list[b] ?? 0) || a - b;
    const order = Uint32Array.from(list, (_, i) => i);
    const expected = [...order].toSorted(compare);
    expect([...selectFirst(order, count, compare)]).toEqual(expected.slice(0, count));
    expect([...order].toSorted((a, b) => a - b)).toEqual(list.map((_, i) => i));
  });
  fc.assert(property, { numRuns: 300 });
});
