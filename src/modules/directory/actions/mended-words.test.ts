import { expect, it, vi } from "vitest";
import { mendedWords } from "./mended-words.ts";

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

it("takes the word of most texts, of equals the first in the alphabet", () => {
  expect(mendedWords(["cast"], ["cart", "cart case", "case", "cost"])).toEqual(["cart"]);
  expect(mendedWords(["cast"], ["cost cost cost", "case", "cost case"])).toEqual(["case"]);
});

it("takes texts apart once for all unknown words, and not at all where every word is known", () => {
  const split = vi.spyOn(String.prototype, "split");
  const mended = mendedWords(["merow", "harbor", "zzzz"], texts);
  const timesForUnknown = split.mock.calls.length;
  mendedWords(["merrow", "delta"], texts);
  const timesForAll = split.mock.calls.length;
  split.mockRestore();
  expect(mended).toEqual(["merrow", "harbour", "zzzz"]);
  expect([timesForUnknown, timesForAll]).toEqual([texts.length, texts.length]);
});
