import fc from "fast-check";
import { eaccEntries, singleByteEntries } from "./charset/graphic-sets.ts";
import * as characters from "./charset/graphic-characters.ts";
import { writeIso2709 } from "./iso2709/writer.ts";
import type { MarcField, MarcRecord } from "./record.ts";

/** Random records for the property tests of the codecs. All text is NFC, as a reader gives it. */

const latinLetters = [..."abcdefghijklmnopqrstuvwxyzABCXYZ0123456789 .,:;/-()[]'\"éüñçøßłœ€İğ"];

const marc8Letters = [
  characters.extendedLatin,
  characters.hebrew,
  characters.basicArabic,
  characters.extendedArabic,
  characters.basicCyrillic,
  characters.extendedCyrillic,
  characters.greek,
  characters.superscripts,
  characters.subscripts,
]
  .flatMap((source) => singleByteEntries(source).map(([, character]) => character))
  .concat(eaccEntries().map(([, character]) => character))
  .filter((character) => character !== "" && !/\p{M}/u.test(character));

const marks = ["\u0301", "\u0308", "\u0323", "\u0327", "\u030c", "\u05b7", "\u064e", "\u0670"];

/** A letter with up to two marks. */
function marked(letter: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc
    .tuple(letter, fc.array(fc.constantFrom(...marks), { maxLength: 2 }))
    .map(([base, above]) => (/\p{L}/u.test(base) ? base + above.join("") : base));
}

function textOf(letter: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc
    .array(
      fc.oneof(
        { weight: 6, arbitrary: fc.constantFrom(...latinLetters) },
        { weight: 1, arbitrary: letter },
      ),
      {
        maxLength: 30,
      },
    )
    .map((letters) => letters.join("").normalize("NFC").replaceAll("&#x", "& x"));
}

/** Any text that a record may hold. */
export const anyText = textOf(
  marked(fc.string({ unit: "grapheme", minLength: 1, maxLength: 1 })).map((text) =>
    text.replace(/\p{C}|\ufffd/gu, "?"),
  ),
);

/** Text of the characters that MARC-8 has. */
export const marc8Text = textOf(marked(fc.constantFrom(...marc8Letters)));

function fieldOf(text: fc.Arbitrary<string>): fc.Arbitrary<MarcField> {
  const control = fc.record({ tag: fc.constantFrom("001", "003", "005", "008"), value: text });
  const subfield = fc.record({ code: fc.constantFrom(..."abcdnpvxz0269"), value: text });
  const data = fc.record({
    tag: fc.constantFrom(
      "020",
      "100",
      "245",
      "260",
      "300",
      "500",
      "650",
      "700",
      "852",
      "880",
      "999",
    ),
    ind1: fc.constantFrom(..." 0123a"),
    ind2: fc.constantFrom(..." 0479"),
    subfields: fc.array(subfield, { minLength: 1, maxLength: 4 }),
  });
  return fc.oneof({ weight: 1, arbitrary: control }, { weight: 4, arbitrary: data });
}

/** Records with control fields first, as every format has them. */
export function recordOf(text: fc.Arbitrary<string>): fc.Arbitrary<MarcRecord> {
  return fc.array(fieldOf(text), { minLength: 1, maxLength: 12 }).map((fields) => ({
    leader: "00000nam a2200000 a 4500",
    fields: [
      ...fields.filter((field) => "value" in field),
      ...fields.filter((field) => !("value" in field)),
    ],
  }));
}

/** The bytes of a record in UTF-8. */
export function encoded(record: MarcRecord): Buffer {
  const result = writeIso2709(record);
  if (!result.ok) throw new Error(result.reason.code);
  return Buffer.from(result.bytes);
}

/** Files of one to eight records, as the bytes of each. */
export const files = fc
  .array(recordOf(anyText), { minLength: 1, maxLength: 8 })
  .map((records) => records.map(encoded));

/** What can happen to a byte on its way. */
export interface Damage {
  readonly kind: "flip" | "insert" | "delete";
  /** Where, as a share of the length. */
  readonly place: number;
  readonly byte: number;
}

export const damages: fc.Arbitrary<Damage> = fc.record({
  kind: fc.constantFrom("flip", "insert", "delete"),
  place: fc.double({ min: 0, max: 0.999_999, noNaN: true }),
  byte: fc.oneof(
    fc.integer({ min: 0, max: 255 }),
    fc.constantFrom(0x0a, 0x1d, 0x1e, 0x1f, 0x20, 0x30, 0x39),
  ),
});

/** A copy of `bytes` with one byte changed, put in or taken out. */
export function damaged(bytes: Buffer, { kind, place, byte }: Damage): Buffer {
  const at = Math.floor(place * bytes.length);
  const after = bytes.subarray(kind === "insert" ? at : at + 1);
  const middle = kind === "delete" ? [] : [byte];
  return Buffer.concat([bytes.subarray(0, at), Buffer.from(middle), after]);
}

/** `bytes` cut at the places given as shares of its length. */
export function cut(bytes: Buffer, places: readonly number[]): Buffer[] {
  const ends = [...places.map((place) => Math.floor(place * bytes.length)), bytes.length].sort(
    (a, b) => a - b,
  );
  return ends.map((end, index) => Buffer.from(bytes.subarray(ends[index - 1] ?? 0, end)));
}

export const cuts = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 6 });
