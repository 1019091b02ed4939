import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Iso2709Reader } from "../iso2709/reader.ts";
import { writeIso2709 } from "../iso2709/writer.ts";
import { dataFields, type MarcRecord } from "../record.ts";
import { ansel } from "./graphic-sets.ts";
import { weighReadings } from "./weigh-readings.ts";

/** Titles of the West, all of whose characters Windows-1252 has. */
const western = {
  fre: [
    "Les misérables",
    "Le désert",
    "Décor",
    "Histoire générale de la littérature française",
    "À la recherche du temps perdu",
    "Le père Goriot",
    "Madame Bovary : mœurs de province",
    "L'été à la forêt",
    "Théâtre complet",
    "Élégie pour un château",
    "Où vont les années",
    "Société des poètes",
  ],
  spa: [
    "Cien años de soledad",
    "El niño perdido",
    "La regenta española",
    "Señor presidente",
    "Nunca más",
    "Canción de cuna",
    "¿Quién mató a Palomino Molero?",
    "Historia de España y de la América Latina",
  ],
  ger: [
    "Der Mörder und die Bücher",
    "Über allen Gipfeln",
    "Die Räuber",
    "Märchen der Brüder",
    "Die Straße",
    "Große Länder",
    "Ännchen",
    "Öffentliche Häuser",
  ],
  por: ["São Paulo : história e memória", "A informação", "Não há coração", "Os pães da mãe"],
  ita: ["Perché la città è più bella", "La libertà", "Così è la virtù"],
  swe: ["Ragnarök", "Förlag på Åland", "Även våra år", "Små kök"],
  dan: ["Det lille æg på øen", "Året og vejen til Århus", "Rødgrød med fløde"],
  fin: ["Äidin päivä", "Päätös", "Näyttämö"],
  ice: ["Sjálfstætt fólk", "Íslands saga", "Þjóðsögur"],
} as const;

/** Titles of all the world, transcribed as catalogues do, whose characters MARC-8 has. */
const transcribed = {
  cze: [
    "Švejk",
    "Babička",
    "Dvořák a Janáček",
    "Příběhy",
    "Ženy a muži",
    "Čas života",
    "Bedřich Smetana",
  ],
  pol: ["Łódź", "Książka o Gdańsku", "Zażółć gęślą jaźń", "Się", "Świat"],
  scr: ["Jovanović", "Milošević", "Đorđe", "Životinjska farma"],
  rus: ["Voĭna i mir", "Istorii͡a Rossii", "Prestuplenie i nakazanie, otvetʹ", "Ėtika"],
  ara: ["Alf laylah wa-laylah : ḥikāyāt", "Kitāb al-ʻArab", "Tārīkh Miṣr", "Ṭūqān"],
  heb: ["Ḥasidut", "Sefer ha-ʻolam"],
  san: ["Ṛgveda", "Bhagavadgītā", "Śakuntalā", "Mahābhārata"],
  tam: ["Tirukkuṟaḷ", "Tamiḻ"],
  tur: ["İstanbul dağları", "Türkçe şiirler", "Oğlum"],
  vie: ["Truyện Kiều", "Tiếng Việt", "Đất nước"],
  jpn: ["Genji monogatari no kenkyū", "Tōkyō no rekishi"],
  hun: ["Őszi napló", "Magyar költők", "Földünk és népünk"],
  rum: ["Ţara mea", "Poveşti din Bucureşti"],
  lit: ["Lietuvių kalba", "Žemė"],
  spa: ["Cien años de soledad", "¿Qué pasó?", "El niño", "España"],
  fre: ["Les misérables", "Français et où", "Le père et la mère"],
  ger: ["Die Räuber und die Bücher", "Straße"],
  dan: ["Søren Kierkegaard på øen", "Ærø"],
} as const;

function recordOf(language: string, titles: readonly string[]): MarcRecord {
  const fields = titles.map((value, at) => ({
    tag: at === 0 ? "245" : "500",
    ind1: "0",
    ind2: "0",
    subfields: [{ code: "a", value }],
  }));
  const general = { tag: "008", value: `960101s1996    xx            000 0 ${language} d` };
  return { leader: "00000nam  2200000 a 4500", fields: [general, ...fields] };
}

/** A record of one to four titles of one language. */
function records(titles: Readonly<Record<string, readonly string[]>>): fc.Arbitrary<MarcRecord> {
  return fc
    .constantFrom(...Object.entries(titles))
    .chain(([language, some]) =>
      fc
        .array(fc.constantFrom(...some), { minLength: 1, maxLength: 4 })
        .map((chosen) => recordOf(language, chosen)),
    );
}

const windows = new TextDecoder("windows-1252");
const codes = new Map(
  Array.from({ length: 256 }, (_, code) => [windows.decode(Uint8Array.of(code)), code]),
);

/** The bytes of a record in Windows-1252, under a leader that says something else. */
function inWindows1252(record: MarcRecord, leader09: string): Buffer {
  const content = record.fields.map((field) => {
    const text =
      "value" in field
        ? field.value
        : `00\x1fa${field.subfields.map(({ value }) => value).join("")}`;
    return { tag: field.tag, bytes: Buffer.from([...text].map((one) => codes.get(one) ?? 0x3f)) };
  });
  let start = 0;
  const directory = content.map(({ tag, bytes }) => {
    const entry = `${tag}${String(bytes.length + 1).padStart(4, "0")}${String(start).padStart(5, "0")}`;
    start += bytes.length + 1;
    return entry;
  });
  const base = 25 + 12 * content.length;
  const length = String(base + start + 1).padStart(5, "0");
  const head = `${length}nam ${leader09}22${String(base).padStart(5, "0")} a 4500${directory.join("")}\x1e`;
  const body = content.flatMap(({ bytes }) => [bytes, Buffer.from("\x1e")]);
  return Buffer.concat([Buffer.from(head), ...body, Buffer.from("\x1d")]);
}

function read(bytes: Uint8Array) {
  const reader = new Iso2709Reader();
  const [result] = [...reader.push(bytes), ...reader.end()];
  if (!result?.ok) throw new Error("unreadable");
  return result;
}

/** The text of the fields of titles and notes. */
function titlesOf({ record }: ReturnType<typeof read>): readonly string[] {
  return dataFields(record, "245", "500").map((field) => field.subfields[0]?.value ?? "");
}

describe("the reading of a record whose bytes are not what it declares", () => {
  it.each([
    [" ", "MARC-8"],
    ["a", "UTF-8"],
  ])(
    "is Windows-1252 with a warning where that is written, whatever leader/09 %j says",
    (leader09, declared) => {
      fc.assert(
        fc.property(records(western), (record) => {
          const { record: found, warnings } = read(inWindows1252(record, leader09));
          expect(found.fields).toEqual(record.fields);
          expect(warnings).toEqual([
            { code: "charset-mismatch", params: { declared, found: "Windows-1252" } },
          ]);
        }),
        { numRuns: 500 },
      );
    },
  );

  it("is MARC-8 without a warning where that is written and declared", () => {
    fc.assert(
      fc.property(records(transcribed), (record) => {
        const written = writeIso2709(record, { charset: "marc-8" });
        if (!written.ok) throw new Error(written.reason.code);
        const { record: found, warnings } = read(Buffer.from(written.bytes));
        expect(found.fields).toEqual(record.fields);
        expect(warnings).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it.each(
    Object.entries(western).flatMap(([language, titles]) =>
      titles.map((title) => [title, language]),
    ),
  )("is found out by one title alone: %s", (title, language) => {
    const record = recordOf(language, [title]);
    expect(read(inWindows1252(record, " ")).record.fields).toEqual(record.fields);
  });

  it("is in doubt what the leader declares, in whatever language, until there is more evidence", () => {
    // "č" of MARC-8 and "éc" of Windows-1252 are the same bytes, and so are "ą" and "ña".
    const vlcek = writeIso2709(recordOf("fre", ["Vlček"]), { charset: "marc-8" });
    if (!vlcek.ok) throw new Error(vlcek.reason.code);
    expect(titlesOf(read(vlcek.bytes))).toEqual(["Vlček"]);
    expect(titlesOf(read(inWindows1252(recordOf("fre", ["Vlécek"]), "a")))).toEqual(["Vlécek"]);
    expect(titlesOf(read(inWindows1252(recordOf("spa", ["Niña"]), "a")))).toEqual(["Niña"]);
    expect(titlesOf(read(inWindows1252(recordOf("spa", ["Niña"]), " ")))).toEqual(["Nią"]);
    const more = ["Niña", "El niño perdido"];
    expect(titlesOf(read(inWindows1252(recordOf("spa", more), " ")))).toEqual(more);
  });

  it.each([
    ["in the same field", ["Société des po\x8fètes"], ["Société des po<8F>ètes"], "8F"],
    [
      "in another",
      ["Madame\x81", "Société des poètes"],
      ["Madame<81>", "Société des poètes"],
      "81",
    ],
    [
      "among many",
      ["\x81\x90\x81\x9d", "Les misérables"],
      ["<81><90><81><9D>", "Les misérables"],
      "81",
    ],
  ])("does not hang on a byte that no set has, %s", (_, written, titles, first) => {
    const found = read(inWindows1252(recordOf("fre", written), " "));
    expect(titlesOf(found)).toEqual(titles);
    expect(found.warnings).toContainEqual({
      code: "charset-mismatch",
      params: { declared: "MARC-8", found: "Windows-1252" },
    });
    expect(found.warnings).toContainEqual(
      expect.objectContaining({
        code: "undecodable-bytes",
        params: expect.objectContaining({ bytes: first }),
      }),
    );
  });

  it("is the sets where a joiner of MARC-8 stands", () => {
    const bytes = Buffer.from("mi\x8dkhwaham \xe9t\xe9", "latin1");
    expect(weighReadings(bytes, 0, bytes.length, ansel)).toBe("sets");
  });

  it("is found out for any bytes in a time that grows with their number", () => {
    const noise = ["\xc5a", "\xe1", "\xfaxx", "\x81\xe9"].map((one) => one.repeat(30_000));
    for (const text of noise) {
      const bytes = Buffer.from(`${text}?`, "latin1");
      expect(() => weighReadings(bytes, 0, bytes.length, ansel)).not.toThrow();
    }
  });
});
