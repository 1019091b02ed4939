import { expect, it } from "vitest";
import { separateWords } from "./separate-words.ts";

it.each([
  ["the lord of the rings", ["the", "lord", "of", "rings"]],
  ['"old man" «la mer» librar*', ["old", "man", "la", "mer", "librar*"]],
  ["war & C++ -- x", ["war", "C++", "x"]],
  ["ألف ليلة", ["ألف", "ليلة"]],
  ['צה"ל', ["צה״ל"]],
  [' "" - * ', []],
])("of %s each word is wanted once", (text, wanted) => {
  expect(separateWords(text)).toEqual({ wanted, excluded: [] });
});

it("what must not occur is excluded, phrases whole", () => {
  expect(separateWords('war -peace -"old man" -librar*')).toEqual({
    wanted: ["war"],
    excluded: [
      { text: "peace", match: "words" },
      { text: "old man", match: "phrase" },
      { text: "librar*", match: "words" },
    ],
  });
});
