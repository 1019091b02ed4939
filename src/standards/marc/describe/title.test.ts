import { describe, expect, it } from "vitest";
import { LinkedFields } from "../linkage.ts";
import { sampleRecord } from "../sample-record.ts";
import { describeTitles } from "./title.ts";

function sortForm(field: string): string {
  return describeTitles(new LinkedFields(sampleRecord(field))).main.sort;
}

describe("the sort form of a title", () => {
  it.each([
    ["245 04 $aThe end", "end"],
    ["245 02 $aL'étranger", "étranger"],
    ["245 04 $aDer Prozess", "Prozess"],
    ["245 00 $aThe the", "The the"],
    ["245 03 $aha-Milḥamah", "Milḥamah"],
    ['245 10 $a"Quoted" words', 'Quoted" words'],
    ['245 05 $aThe "quoted" words', 'quoted" words'],
    ["245 09 $aLa", "La"],
    ["245 0x $aThe x", "The x"],
  ])("of %s is %s", (field, expected) => {
    expect(sortForm(field)).toBe(expected);
  });

  it("corrects a count made before the article was composed", () => {
    // "Él " was counted with its accent as a character of its own.
    expect(sortForm("245 04 $aÉl mundo")).toBe("mundo");
  });

  it("obeys the marks around a part not used in sorting", () => {
    expect(sortForm("245 10 $a\u0098Les \u009cmots")).toBe("mots");
  });
});
