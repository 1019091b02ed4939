import fc from "fast-check";
import { expect, it } from "vitest";
import { oneSlipFrom } from "./edit-distance.ts";

const letters = fc.constantFrom(..."abcd", "𐐀");
const word = fc.array(letters, { minLength: 2, maxLength: 8 });
const text = (parts: readonly string[]) => parts.join("");

it("knows every single slip, and nothing that is none", () => {
  fc.assert(
    fc.property(word, fc.nat(7), letters, (one, place, letter) => {
      const at = place % one.length;
      const [before, after] = [one.slice(0, at), one.slice(at)];
      const [first = "", second = "", ...rest] = after;
      const isSlip = oneSlipFrom(text(one));
      for (const other of [
        [...before, letter, ...after],
        [...before, ...after.slice(1)],
        [...before, letter, ...after.slice(1)],
        [...before, second, first, ...rest],
      ])
        expect(isSlip(text(other))).toBe(text(other) !== text(one));
      expect(isSlip(text([...one, letter, letter]))).toBe(false);
      expect(isSlip(text(one.slice(2)))).toBe(false);
    }),
  );
});

it("takes two far slips for two, and what is one either way for one", () => {
  fc.assert(
    fc.property(word, word, (one, other) => {
      const [a, b] = [text(one), text(other)];
      expect(oneSlipFrom(a)(b)).toBe(oneSlipFrom(b)(a));
    }),
  );
  expect(oneSlipFrom("abcd")("xbcy")).toBe(false);
  expect(oneSlipFrom("abcd")("badc")).toBe(false);
});
