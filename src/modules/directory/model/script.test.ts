import { expect, test } from "vitest";
import { languageByScript } from "./script.ts";

test.each([
  ["अरुण दास", ["ml", "hi", "en"], "hi"],
  ["张伟", ["en", "zh"], "zh"],
  ["이수진", ["ko", "en"], "ko"],
  ["さくら", ["zh", "ja"], "ja"],
  ["كريم نجيب", ["en", "ar", "fr"], "ar"],
  ["Даниил Петров", ["en", "ru", "uk"], "ru"],
  ["Даниил Петров", ["en"], undefined],
  ["Ångström", ["ru", "sv"], "sv"],
])("%s, of %j", (name, languages, language) =>
  expect(languageByScript(name, languages)).toBe(language),
);
