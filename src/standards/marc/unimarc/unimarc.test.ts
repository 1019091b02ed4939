import { describe, expect, it } from "vitest";
import { describeHoldings } from "../describe/holdings.ts";
import { describeRecord } from "../describe/description.ts";
import { Iso2709Reader } from "../iso2709/reader.ts";
import { writeIso2709 } from "../iso2709/writer.ts";
import { dataFields, type MarcRecord, subfield } from "../record.ts";
import { sampleRecord } from "../sample-record.ts";

const leader = "00000nam0 2200000   450 ";

const general = "20010101d1998    m  y0frey50      ba";

const record = sampleRecord(
  `
  001 FRBNF1
  010 ## $a2-07-036822-X$bbr.
  011 ## $a0378-5955
  100 ## $a${general}
  101 1# $afre$ceng
  102 ## $aFR
  200 1# $a\u0088Les \u0089hauts de Hurlevent$dWuthering Heights$eroman$hTome 1$iLe début$fEmily Brontë$gtrad. par X
  205 ## $a2e éd.
  210 ## $aParis$cGallimard$d1998
  215 ## $a415 p.$d18 cm
  225 1# $aCollection Folio$v682
  300 ## $aTitre original : Wuthering Heights
  327 1# $aPremière partie$aSeconde partie
  330 ## $aUn roman d'amour.
  410 #0 $1001FRBNF2$12001 $aFolio$v682
  500 11 $aWuthering Heights$mfrançais
  600 #1 $aBrontë$bEmily$f1818-1848$xCritique$2rameau
  606 ## $aFamilles$yGrande-Bretagne$z19e siècle$2rameau
  676 ## $a823.8
  700 #1 $aBrontë$bEmily$f1818-1848$4070
  702 #1 $aDelebecque$bFrédéric$4730
  712 02 $aUniversité de Paris$bBibliothèque$4340
  712 12 $aCongrès d'histoire$d2$f1990$eLyon$4557
  856 4# $uhttps://example.org/1
  995 ## $bCENTRE$cANNEXE$f12345$kR BRO$o0
`,
  leader,
);

describe("UNIMARC", () => {
  it("is described like MARC 21", () => {
    expect(describeRecord(record)).toMatchObject({
      controlNumber: "FRBNF1",
      titles: {
        main: {
          proper: "Les hauts de Hurlevent",
          subtitle: "roman",
          parts: ["Tome 1", "Le début"],
          responsibility: "Emily Brontë ; trad. par X",
          sort: expect.stringMatching(/^hauts de Hurlevent/),
        },
        uniform: "Wuthering Heights français",
        others: ["Wuthering Heights"],
      },
      edition: "2e éd",
      contributors: [
        { kind: "person", name: "Brontë, Emily", dates: "1818-1848", roles: ["aut"], main: true },
        { kind: "person", name: "Delebecque, Frédéric", roles: ["trl"] },
        { kind: "organisation", name: "Université de Paris Bibliothèque", roles: ["edt"] },
        { kind: "meeting", roles: ["orm"] },
      ],
      publication: { places: ["Paris"], publishers: ["Gallimard"], year: 1998 },
      extent: "415 p.",
      size: "18 cm",
      languages: { text: ["fre"], original: ["eng"] },
      form: "book",
      identifiers: { isbns: ["9782070368228"], issns: ["0378-5955"] },
      subjects: [
        { kind: "person", text: "Brontë, Emily, 1818-1848 -- Critique", scheme: "rameau" },
        { kind: "topic", text: "Familles -- Grande-Bretagne -- 19e siècle" },
      ],
      series: [{ title: "Folio", volume: "682" }],
      contents: ["Première partie", "Seconde partie"],
      notes: ["Titre original : Wuthering Heights"],
      summary: "Un roman d'amour.",
      classification: [{ scheme: "ddc", mark: "823.8" }],
      links: [{ url: "https://example.org/1" }],
    });
  });

  it("has its copies in 995", () => {
    expect(describeHoldings(record)).toEqual([
      { library: "CENTRE", branch: "ANNEXE", barcode: "12345", callNumber: "R BRO", status: "0" },
    ]);
  });

  it.each([
    ["b", "manuscript"],
    ["c", "score"],
    ["i", "audiobook"],
    ["j", "music"],
    ["l", "software"],
    ["m", "kit"],
  ])("of type %s is %s", (type, form) => {
    const other: MarcRecord = { ...record, leader: `00000n${type}m0 2200000   450 ` };
    expect(describeRecord(other).form).toBe(form);
  });

  it("is written in Unicode, and says so in field 100", () => {
    const old = general.replace("50  ", "0103");
    const written = writeIso2709({
      ...record,
      fields: record.fields.map((field) =>
        field.tag === "100"
          ? { tag: "100", ind1: " ", ind2: " ", subfields: [{ code: "a", value: old }] }
          : field,
      ),
    });
    const [result] = new Iso2709Reader().push(written.ok ? written.bytes : new Uint8Array());
    if (!result?.ok) throw new Error("unreadable");
    expect(result.record.leader.slice(20)).toBe("450 ");
    expect(subfield(dataFields(result.record, "100")[0], "a")).toBe(general);
    expect(subfield(dataFields(result.record, "200")[0], "f")).toBe("Emily Brontë");
    expect(result.warnings).toEqual([]);
  });
});

describe("the character sets of UNIMARC", () => {
  /** A record with a title in other bytes, which declares character sets in 100 $a. */
  function read(codes: string, title: string): { text: string | undefined; warnings: number } {
    const field100 = `  \x1fa20010101d1998    m  y0frey${codes.padEnd(8, " ")}ba\x1e`;
    const field200 = `1 \x1fa${title}\x1e`;
    const entry = (tag: string, field: string, start: number): string =>
      `${tag}${String(field.length).padStart(4, "0")}${String(start).padStart(5, "0")}`;
    const directory = entry("100", field100, 0) + entry("200", field200, field100.length);
    const length = 24 + 24 + 1 + field100.length + field200.length + 1;
    const head = `${String(length).padStart(5, "0")}nam0 2200049   450 `;
    const bytes = Buffer.from(`${head}${directory}\x1e${field100}${field200}\x1d`, "latin1");
    const [result] = new Iso2709Reader().push(bytes);
    if (!result?.ok) throw new Error("unreadable");
    const text = subfield(dataFields(result.record, "200")[0], "a");
    return { text, warnings: result.warnings.length };
  }

  it.each([
    ["50", "\xc3\x89t\xc3\xa9", "Été"],
    ["0103", "\xc2Et\xc2e \xf1\xf9\xfb \xd0c", "Été æøß ç"],
    ["0103", "\x88Les \x89mots", "\u0098Les \u009cmots"],
    ["0104", "\x1b(NWOJNA\x1b(B", "война"],
    ["0102", "\xd7\xcf\xca\xce\xc1", "война"],
    ["0105", "\xe1\xe2\xe4", "αβγ"],
    ["010304", "a\x1bn@A\x1b(B", "aґђ"],
  ])("%s are decoded", (codes, bytes, text) => {
    expect(read(codes, bytes)).toEqual({ text, warnings: 0 });
  });

  it("are not believed where the bytes are UTF-8", () => {
    expect(read("0103", "\xc3\x89t\xc3\xa9")).toEqual({ text: "Été", warnings: 1 });
  });

  it.each([
    ["01", "Les mis\xe9rables", "Les misérables"],
    ["0103", "Les mis\xe9rables", "Les misérables"],
    ["01", "Les mis\xc2erables", "Les misérables"],
  ])("are not believed where the bytes are of another set: %s, %j", (codes, bytes, text) => {
    expect(read(codes, bytes)).toEqual({ text, warnings: 1 });
  });
});
