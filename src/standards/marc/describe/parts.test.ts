import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LinkedFields } from "../linkage.ts";
import { fixed, sampleRecord } from "../sample-record.ts";
import { describeHoldings } from "./holdings.ts";
import { describeIdentifiers } from "./identifiers.ts";
import { describeLanguages } from "./languages.ts";
import { describePublication } from "./publication.ts";
import { trimBrackets, trimPunctuation } from "./punctuation.ts";
import { relatorCode } from "./relators.ts";
import { isbn13, issn } from "./standard-numbers.ts";

describe("trimPunctuation", () => {
  it.each([
    ["Title :", "Title"],
    ["Title / ", "Title"],
    ["Ulysses.", "Ulysses"],
    ["Smith, J.", "Smith, J."],
    ["King, Martin Luther, Jr.,", "King, Martin Luther, Jr."],
    ["Oakville, Ont.", "Oakville, Ont."],
    ["To be continued...", "To be continued..."],
    ["Ill. ; maps.", "Ill. ; maps"],
    ["  many   blanks ,", "many blanks"],
    ["v. 1.", "v. 1"],
    [" : ;", ""],
  ])("makes %j %j", (text, expected) => {
    expect(trimPunctuation(text)).toBe(expected);
  });

  it("does not hang on text made to be slow", () => {
    const text = `${";".repeat(200_000)}x${"a".repeat(200_000)}-.`;
    expect(trimPunctuation(text)).toHaveLength(text.length - 1);
  });

  it("takes off brackets too where they mean that words were supplied", () => {
    expect(trimBrackets("[Washington] :")).toBe("Washington");
    expect(trimBrackets("[Ann Arbor, Mich.,")).toBe("Ann Arbor, Mich.");
  });
});

describe("standard numbers", () => {
  it.each([
    ["0-306-40615-2", "9780306406157", true],
    ["080442957X (hardback)", "9780804429573", true],
    ["978-3-16-148410-0", "9783161484100", true],
    ["ISBN 9783161484100", "9783161484100", true],
    ["9783161484101", "9783161484101", false],
    ["0306406153", "0306406153", false],
    ["1234567890128", "1234567890128", false],
    ["no number", "", false],
  ])("reads %s as %s, valid: %s", (text, value, valid) => {
    expect(isbn13(text)).toEqual({ value, valid });
  });

  it("accepts no ISBN-13 with one digit changed", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 1, max: 9 }), (at, by) => {
        const digits = [..."9783161484100"].map(Number);
        digits[at] = ((digits[at] ?? 0) + by) % 10;
        expect(isbn13(digits.join("")).valid).toBe(false);
      }),
    );
  });

  it("reads an ISSN only with the right check digit", () => {
    expect(issn("ISSN 0378-5955")).toEqual(["0378-5955"]);
    expect(issn("2434561x")).toEqual(["2434-561X"]);
    expect(issn("0378-5954")).toEqual([]);
  });

  it.each([
    ["010 ## $a   85000002 ", "85000002"],
    ["010 ## $an78-890351", "n78890351"],
    ["010 ## $an 79051955 /AC/r932", "n79051955"],
    ["010 ## $a85-2", "85000002"],
    ["010 ## $anone", undefined],
  ])("normalises the LCCN of %s to %s", (field, expected) => {
    expect(describeIdentifiers(sampleRecord(field)).lccn).toBe(expected);
  });

  it.each([
    ["035 ## $a(OCoLC)ocm00001234", "1234"],
    ["035 ## $a(OCoLC)1234567890", "1234567890"],
    ["001 ocn123456", "123456"],
    ["035 ## $a(Sirsi) 01-0112101", undefined],
  ])("finds the OCLC number of %s: %s", (field, expected) => {
    expect(describeIdentifiers(sampleRecord(field)).oclc).toBe(expected);
  });
});

describe("publication", () => {
  function publicationOf(text: string): ReturnType<typeof describePublication> {
    const record = sampleRecord(text);
    return describePublication(record, new LinkedFields(record));
  }

  it.each([
    [fixed({ 6: "s", 7: "1999    " }), 1999, undefined],
    [fixed({ 6: "t", 7: "20041937" }), 2004, undefined],
    [fixed({ 6: "c", 7: "19939999" }), 1993, undefined],
    [fixed({ 6: "d", 7: "19501967" }), 1950, 1967],
    [fixed({ 6: "m", 7: "19501952" }), 1950, 1952],
    [`${fixed({ 6: "s", 7: "19uu    " })}\n260 ## $c[1924?]`, 1924, undefined],
    ["260 ## $c746 [1985 or 1986]", 1985, undefined],
    ["260 ## $cc1910 [c1909].", 1909, undefined],
    ["260 ## $c[n.d.]", undefined, undefined],
  ])("of %j began in %s and ended in %s", (field, year, lastYear) => {
    const found = publicationOf(field);
    expect([found.year, found.lastYear]).toEqual([year, lastYear]);
  });

  it("leaves out what says that nothing is known", () => {
    expect(publicationOf("260 ## $a[S.l. :$bs.n.],$c1900")).toMatchObject({
      places: [],
      publishers: [],
    });
    expect(publicationOf("264 #1 $a[Place of publication not identified]")).toMatchObject({
      places: [],
    });
  });
});

describe("languages", () => {
  it("joins 008 and 041 and takes apart joined codes", () => {
    const record = sampleRecord(`${fixed({ 35: "eng" })}\n041 0# $aengfre$dger$hund`);
    expect(describeLanguages(record)).toEqual({ text: ["eng", "fre", "ger"], original: [] });
  });
});

describe("relatorCode", () => {
  it.each([
    ["aut", "aut"],
    ["Author.", "aut"],
    ["ed.", "edt"],
    ["http://id.loc.gov/vocabulary/relators/trl", "trl"],
    ["Übersetzer", "übersetzer"],
  ])("makes of %s %s", (role, expected) => {
    expect(relatorCode(role)).toBe(expected);
  });
});

describe("describeHoldings", () => {
  it("reads 852 and joins the parts of the call number in order", () => {
    const record = sampleRecord("852 8# $aLIB$bMAIN$hQA 76$i.B2 1999$p123$zloanable$yavailable");
    expect(describeHoldings(record)).toEqual([
      {
        library: "LIB",
        branch: "MAIN",
        callNumber: "QA 76 .B2 1999",
        barcode: "123",
        note: "loanable",
        status: "available",
      },
    ]);
  });

  it("reads what a mapping names", () => {
    const record = sampleRecord("949 ## $i30007$lHUNT$mHUNTINGTON\n852 ## $aNO");
    const mapping = { tag: "949", subfields: { barcode: "i", branch: "m" } };
    expect(describeHoldings(record, mapping)).toEqual([{ barcode: "30007", branch: "HUNTINGTON" }]);
  });
});
