import { isUtf8 } from "node:buffer";
import { BadPlaces } from "./bad-places.ts";
import { decodeGraphic, hexadecimal, visibleBytes } from "./decode-graphic.ts";
import { type DeclaredCharset, marc8, marc8Sets, utf8 } from "./declared.ts";
import { type Reading, weighReadings } from "./weigh-readings.ts";

/** Text of one field, with the character set it really was written in. */
export interface FieldText {
  /** Normalised to NFC. Bytes that stand for nothing appear as hexadecimal digits, such as `<E9>`. */
  readonly text: string;
  readonly charset: string;
  readonly bad: BadPlaces;
  /** Marks found before something that is no letter. */
  readonly strayMarks: number;
}

const highByte = /[\x80-\xff]/;
const utf8Sequence =
  "[\\xc2-\\xdf][\\x80-\\xbf]|\\xe0[\\xa0-\\xbf][\\x80-\\xbf]|[\\xe1-\\xec\\xee\\xef][\\x80-\\xbf]{2}|" +
  "\\xed[\\x80-\\x9f][\\x80-\\xbf]|\\xf0[\\x90-\\xbf][\\x80-\\xbf]{2}|[\\xf1-\\xf3][\\x80-\\xbf]{3}|" +
  "\\xf4[\\x80-\\x8f][\\x80-\\xbf]{2}";
const someUtf8 = new RegExp(utf8Sequence);
const utf8OrByte = new RegExp(`((?:[\\x00-\\x7f]|${utf8Sequence})+)|[\\x80-\\xff]`, "g");

/** Letters and common signs of Windows-1252, the set of programs that knew neither MARC-8 nor UTF-8. */
const windowsText =
  // oxlint-disable-next-line no-control-regex -- control characters are what is sought
  /^[\x00-\x1a\x1c-\x7f\x82\x84\x85\x8a\x8c\x8e\x91-\x94\x96\x97\x9a\x9c\x9e-\xa1\xa3\xa7\xa9\xab\xad\xae\xb0\xb7\xba\xbb\xbf-\xd6\xd8-\xf6\xf8-\xff]*$/;
const windows1252 = new TextDecoder("windows-1252");
/** What Windows-1252 has, else one of the five bytes that it has not: WHATWG makes control codes of them. */
const windowsTextOrByte = /([^\x81\x8d\x8f\x90\x9d]+)|[^]/g;

const beyondLatin = /[\u0300-\uffff]/;
const characterReference = /&#x([0-9A-Fa-f]{4,6});/g;

/** Normalises to NFC, with a quick way out: below U+0300 nothing can combine. */
export function toNfc(text: string): string {
  return beyondLatin.test(text) ? text.normalize("NFC") : text;
}

/**
 * Decodes the bytes of one field, trusting `declared` only as far as the bytes agree: text that is
 * valid UTF-8 throughout is UTF-8, and text that cannot be UTF-8 is MARC-8 or Windows-1252, whichever
 * makes sense.
 * @param reading which of the two the record makes sense in; asked for where it matters.
 */
export function decodeText(
  bytes: Buffer,
  start: number,
  end: number,
  declared: DeclaredCharset,
  reading: () => Reading = () => readingOf(bytes, start, end, declared),
): FieldText {
  const raw = bytes.toString("latin1", start, end);
  const high = highByte.test(raw);
  const escaped = raw.includes("\x1b");
  if (isUtf8(bytes.subarray(start, end))) {
    if (isTrusted(high, escaped, declared))
      return plain(bytes.toString("utf8", start, end), utf8.name);
  } else if (declared === utf8 && someUtf8.test(raw)) return damagedUtf8(raw, start);
  if (high && !escaped && isWindows(reading(), raw, declared)) return inWindows1252(raw, start);
  return inSets(bytes, start, end, declared) ?? damagedUtf8(raw, start);
}

/** Whether bytes that are UTF-8 are meant so: escape sequences, and ASCII under another name, may be more. */
function isTrusted(high: boolean, escaped: boolean, declared: DeclaredCharset): boolean {
  return declared === utf8 ? high || !escaped : high && !escaped;
}

/**
 * How the bytes of a record, or of a field, that are not UTF-8 make sense. Its language says something
 * only where UTF-8 is declared, which they are not. A blank leader/09 declares MARC-8: what a record of
 * that set has in another language ("Vlček", in a French one) must not be read otherwise for its language.
 */
export function readingOf(
  bytes: Buffer,
  start: number,
  end: number,
  declared: DeclaredCharset,
  language?: string,
): Reading {
  const { sets } = declared;
  return weighReadings(bytes, start, end, (sets ?? marc8Sets).g1, sets ? undefined : language);
}

/** In doubt what is declared is right; where UTF-8 is, it is wrong in any case. */
function isWindows(reading: Reading, raw: string, declared: DeclaredCharset): boolean {
  if (reading !== "doubtful") return reading === "windows-1252";
  return declared === utf8 && windowsText.test(raw);
}

function inWindows1252(raw: string, start: number): FieldText {
  const bad = new BadPlaces();
  const text = raw.replace(
    windowsTextOrByte,
    (part: string, valid: string | undefined, at: number) => {
      const bytes = Buffer.from(part, "latin1");
      return valid === undefined ? shown(bad, start + at, bytes) : windows1252.decode(bytes);
    },
  );
  return { ...plain(text, "Windows-1252"), bad };
}

/** Notes bytes that stand for nothing. @returns what is read in their place. */
function shown(bad: BadPlaces, at: number, bytes: Buffer): string {
  bad.add(at, hexadecimal(bytes));
  return visibleBytes(bytes);
}

/** Text in sets switched by escape sequences; nothing where UTF-8 was declared and these are as wrong. */
function inSets(
  bytes: Buffer,
  start: number,
  end: number,
  declared: DeclaredCharset,
): FieldText | undefined {
  const { text, bad, suspects } = decodeGraphic(bytes, start, end, declared.sets ?? marc8Sets);
  if (bad.count > 0) {
    // One field may have come from elsewhere.
    if (readingOf(bytes, start, end, declared) === "windows-1252")
      return inWindows1252(bytes.toString("latin1", start, end), start);
    if (!declared.sets) return undefined;
  }
  return {
    text: resolveReferences(text).normalize("NFC"),
    charset: declared.sets ? (declared.reading ?? declared.name) : marc8.name,
    bad,
    strayMarks: suspects,
  };
}

function plain(text: string, charset: string): FieldText {
  return { text: toNfc(text), charset, bad: new BadPlaces(), strayMarks: 0 };
}

/** The lossless convention of MARC 21 for characters that MARC-8 lacks: "&#x20AC;". */
function resolveReferences(text: string): string {
  if (!text.includes("&#x")) return text;
  return text.replace(characterReference, (reference, digits: string) => {
    const code = Number.parseInt(digits, 16);
    return code < 0xa0 || code > 0x10ffff || (code >= 0xd800 && code < 0xe000)
      ? reference
      : String.fromCodePoint(code);
  });
}

/** Text that is UTF-8 but for some bytes: those are shown as digits and reported, the rest is kept. */
function damagedUtf8(raw: string, start: number): FieldText {
  const bad = new BadPlaces();
  const text = raw.replace(utf8OrByte, (part: string, valid: string | undefined, at: number) => {
    const bytes = Buffer.from(part, "latin1");
    return valid === undefined ? shown(bad, start + at, bytes) : bytes.toString("utf8");
  });
  return { text: toNfc(text), charset: utf8.name, bad, strayMarks: 0 };
}
