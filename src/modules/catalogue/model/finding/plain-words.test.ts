import { expect, it } from "vitest";
import { plainWords } from "./plain-words.ts";

it.each([
  ["the lord of the rings", ["the", "lord", "of", "rings"]],
  ['"old man" «la mer» librar*', ["old", "man", "la", "mer", "librar*"]],
  ["war -peace -- & C++ x", ["war", "C++", "x"]],
  ["ألف ليلة", ["ألف", "ليلة"]],
  [' "" - * ', []],
])("%s", (text, words) => {
  expect(plainWords(text)).toEqual(words);
});
