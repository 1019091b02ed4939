import { describe, expect, it } from "vitest";
import { languageTag, textLanguage } from "./languages.ts";

describe("the language tag of a MARC language code", () => {
  it.each([
    ["fre", "fr"],
    ["ger", "de"],
    ["wel", "cy"],
    ["chi", "zh"],
    ["grc", "grc"],
  ])("%s is %s", (code, tag) => {
    expect(languageTag(code)).toBe(tag);
  });

  it.each(["", "english", "x1z", "EN", "a"])("%j is no code", (code) => {
    expect(languageTag(code)).toBeUndefined();
  });
});

describe("the language tag of a text", () => {
  it.each([
    ["رسالة الغفران", "ara", "ar"],
    ["Risālat al-ghufrān", "ara", "ar-Latn"],
    ["Zhan zheng yu he ping", "chi", "zh-Latn"],
    ["戰爭與和平", "chi", "zh"],
    ["Война и мир", "rus", "ru"],
    ["Cien años de soledad", "spa", "es"],
    ["1984", "eng", "en"],
  ])("%s (%s) is %s", (text, code, tag) => {
    expect(textLanguage(text, code)).toBe(tag);
  });

  it("is unknown for letters that the language is not written in", () => {
    expect(textLanguage("戰爭與和平", "eng")).toBeUndefined();
  });
});
