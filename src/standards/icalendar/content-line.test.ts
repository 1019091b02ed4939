import fc from "fast-check";
import { expect, test } from "vitest";
import { readLine, writeLine } from "./content-line.ts";
import { IcalendarFault } from "./fault.ts";
import { fold, unfold } from "./folding.ts";
import { escapeText, readTextList, unescapeText, writeTextList } from "./text.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);
/** Text as people type it, in all planes, without controls but the line breaks. */
const words = fc
  .string({ unit: "grapheme", maxLength: 120 })
  .map((text) => text.toWellFormed().replaceAll(/[^\P{Cc}\n]/gu, ""));
const line = words
  .map((text) => text.replaceAll(/[\n\u{FEFF}]/gu, ""))
  .filter((text) => text.trim() !== "");
const name = fc.stringMatching(/^[A-Z][A-Z0-9-]{0,12}$/).filter((one) => one !== "__PROTO__");

test("no folded line is longer than 75 octets, and none is broken within a character", () => {
  fc.assert(
    fc.property(line, (text) => {
      const folded = fold(text);
      for (const part of folded.split("\r\n").slice(0, -1))
        expect(bytesOf(part).length).toBeLessThanOrEqual(75);
      expect(unfold(bytesOf(folded))).toEqual([text]);
    }),
  );
});

test("folds at any octet are read, also within a character", () => {
  fc.assert(
    fc.property(
      line,
      fc.array(fc.nat(200)),
      fc.constantFrom("\r\n ", "\n\t"),
      (text, cuts, mark) => {
        const bytes = bytesOf(text);
        // A fold before a space of the text would be two folds at once.
        const at = new Set(cuts.filter((cut) => cut > 0 && cut < bytes.length));
        const broken = [...bytes].flatMap((octet, index) =>
          at.has(index) ? [...bytesOf(mark), octet] : [octet],
        );
        expect(unfold(Uint8Array.from(broken))).toEqual([text]);
      },
    ),
  );
});

test("a content line is read as it was written, whatever its parameters hold", () => {
  const parameters = fc
    .dictionary(name, fc.array(words, { minLength: 1, maxLength: 3 }), { maxKeys: 4 })
    .map((all) => ({ ...all }));
  fc.assert(
    fc.property(name, parameters, line, (name, parameters, value) => {
      const property = { name, parameters, value };
      expect(readLine(writeLine(property))).toEqual(property);
    }),
  );
});

test("texts are read as they were written, alone and in lists", () => {
  fc.assert(
    fc.property(fc.array(words.filter(Boolean), { maxLength: 5 }), (texts) => {
      for (const text of texts) expect(unescapeText(escapeText(text))).toBe(text);
      expect(readTextList(writeTextList(texts))).toEqual(texts);
    }),
  );
});

test.each([
  [
    'ATTENDEE;CN="Pérez, Ana";ROLE=CHAIR:mailto:ana@x.example',
    { CN: ["Pérez, Ana"], ROLE: ["CHAIR"] },
  ],
  ['X;A=1,"2;3",4:v:w', { A: ["1", "2;3", "4"] }],
  ["DTSTART;tzid=Europe/London:20261126T090000", { TZID: ["Europe/London"] }],
  ["X;CN=George Herman ^'Babe^' Ruth:v", { CN: ['George Herman "Babe" Ruth'] }],
])("reads the parameters of %s", (text, parameters) => {
  expect(readLine(text).parameters).toEqual(parameters);
});

test.each([
  "",
  "NO COLON",
  "X;A:v",
  'X;A="open:v',
  ";A=1:v",
  `X${";A=1".repeat(40).replaceAll("A", "B")}`,
])("refuses %.30s", (text) => expect(() => readLine(text)).toThrow(IcalendarFault));

test("never fails in another way", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      try {
        readLine(text);
      } catch (fault) {
        expect(fault).toBeInstanceOf(IcalendarFault);
      }
    }),
  );
});
