import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainWords, tellingWords } from "./words.ts";

describe("words for comparison", () => {
  it.each([
    ["Je\u0301suites", "jesuites"],
    ["J\u00e9suites", "jesuites"],
    ["Łódź & Straße", "lodz and strasse"],
    ["L'Œuvre: suite—fin!", "loeuvre suite fin"],
    ["Ḥayāt al-Qurʼān", "hayat al quran"],
    ["Война и миръ", "воина и миръ"],
    ["...", ""],
  ])("makes of %s the words %s", (text, words) => {
    expect(plainWords(text)).toBe(words);
  });

  it("changes nothing more at the second time", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme" }),
        (text) => plainWords(plainWords(text)) === plainWords(text),
      ),
    );
  });

  it("leaves out empty words, but never all words", () => {
    expect(tellingWords("the sound and the fury")).toEqual(["sound", "fury"]);
    expect(tellingWords("the of")).toEqual(["the", "of"]);
  });
});
