import { expect, test } from "vitest";
import { languageCodes, languageText } from "./language-names.ts";

test.each([
  ["English, español; العربية", ["en", "es", "ar"]],
  ["cy, Welsh, galés", ["cy"]],
  ["الإنجليزية، مالايالام", ["en", "مالايالام"]],
  ["Klingonish", ["Klingonish"]],
  ["", []],
])("%s", (typed, codes) => expect(languageCodes(typed)).toEqual(codes));

test.each(["en", "es", "ar"] as const)("reads what it writes in %s", (locale) => {
  const codes = ["en", "ml", "he", "cy", "ko", "ig", "haw", "zh-Hant"];
  expect(languageCodes(languageText(locale, codes))).toEqual(codes);
});
