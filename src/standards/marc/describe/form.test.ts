import { describe, expect, it } from "vitest";
import { fixed, sampleRecord } from "../sample-record.ts";
import { describeCarrier, describeForm } from "./form.ts";

function leader(typeAndLevel: string): string {
  return `00000n${typeAndLevel} a2200000 a 4500`;
}

describe("the form of a thing", () => {
  it.each([
    ["am", "", "book"],
    ["am", fixed({ 23: "o" }), "ebook"],
    ["am", "338 ## $bcr", "ebook"],
    ["am", "245 00 $aX$h[electronic resource]", "ebook"],
    ["as", "", "journal"],
    ["as", fixed({ 23: "o" }), "journal"],
    ["ai", fixed({ 23: "o" }), "website"],
    ["ab", "", "article"],
    ["tm", "", "manuscript"],
    ["cm", "", "score"],
    ["dm", "", "score"],
    ["em", "", "map"],
    ["gm", fixed({ 33: "v" }), "film"],
    ["gm", fixed({ 33: "s" }), "image"],
    ["im", "", "audiobook"],
    ["jm", "", "music"],
    ["km", "", "image"],
    ["mm", fixed({ 26: "g" }), "game"],
    ["mm", fixed({ 26: "j" }), "website"],
    ["mm", fixed({ 26: "d" }), "ebook"],
    ["mm", "", "software"],
    ["om", "", "kit"],
    ["pc", "", "archive"],
    ["rm", fixed({ 33: "g" }), "game"],
    ["rm", fixed({ 33: "r" }), "object"],
  ])("with leader %s and %j is %s", (typeAndLevel, field, expected) => {
    expect(describeForm(sampleRecord(field, leader(typeAndLevel)))).toBe(expected);
  });

  it.each([
    [fixed({ 23: "d" }), "largePrint"],
    ["007 tb", "largePrint"],
    [fixed({ 23: "f" }), "braille"],
    ["007 he bmb024baca", "microform"],
    [fixed({ 23: "s" }), "electronic"],
  ])("%j is carried as %s", (field, expected) => {
    const carrier = describeCarrier(sampleRecord(field));
    const names = Object.entries(carrier).flatMap(([name, is]) => (is ? [name] : []));
    expect(names).toEqual([expected]);
  });

  it("does not trust positions of a field 008 whose blanks were squeezed", () => {
    const carrier = describeCarrier(sampleRecord("008 991109s1992 enkuuu eng d"));
    expect(Object.values(carrier)).not.toContain(true);
  });
});
