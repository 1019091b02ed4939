import fc from "fast-check";
import { expect, test } from "vitest";
import { arrivalOf } from "./arrival.ts";

test.each([
  [1, 0, null, { kind: "next" }],
  [3, 3, true, { kind: "known" }],
  [3, 3, false, { kind: "number-used" }],
  // Long ago: what it was is forgotten, that it was is not.
  [1, 3, null, { kind: "known" }],
  [5, 3, null, { kind: "message-missing", missing: 4 }],
] as const)("number %i after %i (%s)", (number, heard, before, arrival) =>
  expect(arrivalOf(number, heard, before)).toEqual(arrival),
);

test("an end is taken out of its turn, and what comes after it is known", () => {
  expect(arrivalOf(5, 3, null, true)).toEqual({ kind: "next" });
  expect(arrivalOf(4, 5, null)).toEqual({ kind: "known" });
  expect(arrivalOf(5, 5, true, true)).toEqual({ kind: "known" });
  // What never began is not ended.
  expect(arrivalOf(2, 0, null, true)).toEqual({ kind: "message-missing", missing: 1 });
});

test("whatever the order, each number is taken once, and none before the one that precedes it", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 12 })), (numbers) => {
      const taken: number[] = [];
      for (const number of numbers)
        if (arrivalOf(number, taken.length, true).kind === "next") taken.push(number);
      expect(taken).toEqual(taken.map((_, place) => place + 1));
    }),
  );
});
