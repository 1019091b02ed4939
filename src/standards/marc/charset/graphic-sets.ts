import { eaccRuns } from "./eacc-table.ts";
import * as characters from "./graphic-characters.ts";

/** A set of graphic characters that an escape sequence can designate (ISO 2022). */
export interface GraphicSet {
  readonly name: string;
  /** Bytes of one character: 1, or 3 for EACC. */
  readonly width: 1 | 3;
  /**
   * The code point at a code, all bytes with the high bit off: 0 for the second half of a mark over
   * two letters, -1 where the code is not assigned.
   */
  readonly codePoint: (code: number) => number;
  /** Whether the code is a mark, which stands before its letter. */
  readonly isMark: (code: number) => boolean;
}

/**
 * Characters that stand before their letter in these sets and after it in Unicode. The Arabic
 * superscript alef is a mark in Unicode alone; in MARC-8 it follows its letter.
 */
export const precedingMark = /^(?!\u0670)\p{M}/u;

/** Codes and characters of a set of one byte per character, in the order of the codes. */
export function singleByteEntries(source: string): [code: number, character: string][] {
  const entries = Array.from(source, (character, index): [number, string] => [
    index + 0x21,
    character === "\0" ? "" : character,
  ]);
  return entries.filter(([, character]) => character !== " ");
}

function singleByte(name: string, source: string): GraphicSet {
  const codePoints = new Int32Array(0x80).fill(-1);
  const marks = new Uint8Array(0x80);
  for (const [code, character] of singleByteEntries(source)) {
    codePoints[code] = character.codePointAt(0) ?? 0;
    marks[code] = Number(precedingMark.test(character));
  }
  return {
    name,
    width: 1,
    codePoint: (code) => codePoints[code] ?? -1,
    isMark: (code) => marks[code] === 1,
  };
}

/** Codes and characters of EACC, in the order of the codes. */
export function eaccEntries(): [code: number, character: string][] {
  const entries = eaccRuns.split("|").flatMap((run) => {
    const first = Number.parseInt(run.slice(0, 6), 16);
    return Array.from(run.slice(6), (character, index): [number, string] => [
      first + index,
      character,
    ]);
  });
  return entries.filter(([, character]) => character !== "-");
}

/** Most files hold no Chinese, Japanese or Korean, so the large table is built when first asked for. */
function eacc(): GraphicSet {
  let table: Map<number, number> | undefined;
  const build = (): Map<number, number> =>
    new Map(eaccEntries().map(([code, character]) => [code, character.codePointAt(0) ?? -1]));
  return {
    name: "EACC",
    width: 3,
    codePoint: (code) => (table ??= build()).get(code) ?? -1,
    isMark: () => false,
  };
}

const printableAscii = Array.from({ length: 94 }, (_, index) => String.fromCharCode(index + 0x21));

export const ascii = singleByte("ASCII", printableAscii.join(""));
export const ansel = singleByte("ANSEL", characters.extendedLatin);
export const iso5426 = singleByte("ISO 5426", characters.iso5426);
export const basicCyrillic = singleByte("Basic Cyrillic", characters.basicCyrillic);
export const extendedCyrillic = singleByte("Extended Cyrillic", characters.extendedCyrillic);
export const greek = singleByte("Greek", characters.greek);

function byByte(
  sets: readonly (readonly [letter: string, set: GraphicSet])[],
): Map<number, GraphicSet> {
  return new Map(sets.map(([letter, set]) => [letter.charCodeAt(0), set]));
}

/** Sets by the final byte of their escape sequence. */
export const setsByFinal: ReadonlyMap<number, GraphicSet> = byByte([
  ["B", ascii],
  ["E", ansel],
  ["P", iso5426],
  ["2", singleByte("Hebrew", characters.hebrew)],
  ["3", singleByte("Basic Arabic", characters.basicArabic)],
  ["4", singleByte("Extended Arabic", characters.extendedArabic)],
  ["N", basicCyrillic],
  ["Q", extendedCyrillic],
  ["S", greek],
  ["1", eacc()],
]);

/** Sets designated as G0 by ESC and one letter (MARC 21 specifications, "Technique 1"). */
export const setsByLetter: ReadonlyMap<number, GraphicSet> = byByte([
  ["s", ascii],
  ["g", singleByte("Greek symbols", characters.greekSymbols)],
  ["b", singleByte("Subscripts", characters.subscripts)],
  ["p", singleByte("Superscripts", characters.superscripts)],
]);
