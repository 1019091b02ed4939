import fc from "fast-check";
import { expect, it } from "vitest";
import { isOneSlipFrom, mendedWords } from "./mended-words.ts";

const texts = ["port merrow harbour", "manara delta", "harbour master"];

it.each([
  ["merow", "merrow"],
  ["merrrow", "merrow"],
  ["merriw", "merrow"],
  ["mrerow", "merrow"],
  ["harbor", "harbour"],
  ["merr", "merr"],
  ["deltt", "delta"],
  ["dlt", "dlt"],
  ["zzzz", "zzzz"],
])("%s is read as %s", (typed, meant) => expect(mendedWords([typed], texts)).toEqual([meant]));

it("knows every single slip, and nothing that is none", () => {
  const word = fc.string({ unit: fc.constantFrom(..."abcd"), minLength: 2, maxLength: 8 });
  fc.assert(
    fc.property(word, fc.nat(7), fc.constantFrom(..."abcd"), (one, place, letter) => {
      const at = place % one.length;
      const [before, after] = [one.slice(0, at), one.slice(at)];
      for (const other of [
        before + letter + after,
        before + after.slice(1),
        before + letter + after.slice(1),
      ])
        if (other !== one) expect(isOneSlipFrom(one, other)).toBe(true);
      expect(isOneSlipFrom(one, one)).toBe(false);
      expect(isOneSlipFrom(one, `${one}${letter}${letter}`)).toBe(false);
    }),
  );
});
