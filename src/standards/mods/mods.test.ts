import fc from "fast-check";
import { SaxesParser } from "saxes";
import { expect, test } from "vitest";
import type { Mods } from "./record.ts";
import { writeMods } from "./write.ts";

const bare: Mods = {
  titles: [],
  names: [],
  resourceType: "text",
  isManuscript: false,
  genres: [],
  origin: { places: [], publishers: [] },
  languages: [],
  notes: [],
  subjects: [],
  classifications: [],
  series: [],
  identifiers: [],
  urls: [],
  locations: [],
  record: { id: "1", changedAt: new Date(0) },
};

test("what a record does not say has no element", () => {
  expect(writeMods(bare)).toBe(
    '<mods xmlns="http://www.loc.gov/mods/v3" version="3.8"><typeOfResource>text</typeOfResource>' +
      '<recordInfo><recordChangeDate encoding="w3cdtf">1970-01-01T00:00:00.000Z</recordChangeDate>' +
      "<recordIdentifier>1</recordIdentifier></recordInfo></mods>",
  );
});

test("names, subjects and series are told in their parts", () => {
  const xml = writeMods({
    ...bare,
    names: [
      {
        type: "personal",
        name: "Austen, Jane",
        dates: "1775-1817",
        roles: ["aut", "wit"],
        isPrimary: true,
      },
    ],
    subjects: [
      {
        authority: "lcsh",
        parts: [
          { kind: "personal", text: "Nelson" },
          { kind: "geographic", text: "Bath" },
          { kind: "title", text: "Emma" },
        ],
      },
    ],
    series: [{ title: "Classics", volume: "7" }],
  });
  expect(xml).toContain(
    '<name type="personal" usage="primary"><namePart>Austen, Jane</namePart><namePart type="date">1775-1817</namePart>' +
      '<role><roleTerm type="code" authority="marcrelator">aut</roleTerm></role>',
  );
  expect(xml).toContain(
    '<subject authority="lcsh"><name type="personal"><namePart>Nelson</namePart></name><geographic>Bath</geographic>' +
      "<titleInfo><title>Emma</title></titleInfo></subject>",
  );
  expect(xml).toContain(
    '<relatedItem type="series"><titleInfo><title>Classics</title><partNumber>7</partNumber></titleInfo></relatedItem>',
  );
});

test("any text is written well-formed", () => {
  const text = fc.string({ unit: "binary", maxLength: 12 });
  fc.assert(
    fc.property(text, text, (one, other) => {
      const xml = writeMods({
        ...bare,
        titles: [{ title: one, subTitle: other }],
        urls: [{ url: one, label: other }],
        identifiers: [{ type: one, value: other }],
        record: { id: one, changedAt: new Date(0) },
      });
      const parser = new SaxesParser({ xmlns: true });
      parser.on("error", (error) => {
        throw error;
      });
      parser.write(xml).close();
    }),
  );
});
