import { eaccEntries, precedingMark, singleByteEntries } from "./graphic-sets.ts";
import * as characters from "./graphic-characters.ts";

/** Text in MARC-8, with what a record needs to know of it. */
export interface Marc8Text {
  readonly bytes: Uint8Array;
  /** Sets used beside ASCII and ANSEL, as field 066 $c names them: "(2", "(N", "$1". */
  readonly sets: readonly string[];
}

/** Where a character stands: the escape sequence that designates its set, and its code there. */
interface Place {
  readonly escape: string;
  readonly code: readonly number[];
}

const toAscii = "(B";
const inG1 = "";
const cluster = /\P{M}\p{M}*|\p{M}+/gu;
const rightHalves: ReadonlyMap<string, number> = new Map([
  ["\u0361", 0xec],
  ["\u0360", 0xfb],
]);
const controls: ReadonlyMap<string, number> = new Map([
  ["\u0098", 0x88],
  ["\u009c", 0x89],
  ["\u200d", 0x8d],
  ["\u200c", 0x8e],
]);

/**
 * Encodes text in MARC-8. Marks go before their letter; scripts other than Latin are designated as G0
 * and ASCII is restored at the end. What MARC-8 lacks is written as "&#x20AC;", which the MARC 21
 * specifications allow so that nothing is lost.
 */
export function encodeMarc8(text: string): Marc8Text {
  const encoder = new Marc8Encoder();
  for (const [group] of text.normalize("NFC").matchAll(cluster)) encoder.write(group);
  encoder.designate(toAscii);
  return { bytes: Uint8Array.from(encoder.bytes), sets: [...encoder.sets] };
}

class Marc8Encoder {
  readonly bytes: number[] = [];
  readonly sets = new Set<string>();
  private current = toAscii;
  /** The second half of a mark over two letters, waiting for the second. */
  private rightHalf: number | undefined;

  /** Writes a letter with its marks. */
  write(group: string): void {
    const places = findPlaces([...group]) ?? findPlaces(decompose(group));
    if (places) this.put(places);
    else for (const character of group) this.put(findPlaces([character]) ?? reference(character));
    const wide = [...group]
      .map((character) => rightHalves.get(character))
      .find((half) => half !== undefined);
    if (wide !== undefined) this.rightHalf = wide;
  }

  /** Writes the escape sequence for a set, unless it is in use. */
  designate(escape: string): void {
    if (escape === this.current) return;
    if (this.current.length === 1) this.escape("s");
    if (escape !== toAscii || this.current.length > 1) this.escape(escape);
    this.current = escape;
    if (escape.length > 1 && escape !== toAscii) this.sets.add(escape);
  }

  private put(places: readonly Place[]): void {
    const half = this.rightHalf;
    this.rightHalf = undefined;
    if (half !== undefined) this.bytes.push(half);
    for (const { escape, code } of places) {
      if (escape !== inG1) this.designate(escape);
      this.bytes.push(...code);
    }
  }

  private escape(sequence: string): void {
    this.bytes.push(0x1b, ...Buffer.from(sequence, "latin1"));
  }
}

/** The places of the marks of a group and then of its letter, or nothing when one of them has none. */
function findPlaces([letter = "", ...marks]: readonly string[]): Place[] | undefined {
  const before = marks.filter((mark) => precedingMark.test(mark));
  const after = marks.filter((mark) => !precedingMark.test(mark));
  const places = [...before, letter, ...after].map(placeOf);
  return places.every((place) => place !== undefined) ? places : undefined;
}

/** A letter and its marks one by one, but for marks that MARC-8 has only as part of a letter (the horn). */
function decompose(group: string): string[] {
  const [first = "", ...marks] = group.normalize("NFD");
  let letter = first;
  const separate = marks.filter((mark) => {
    const joined = (letter + mark).normalize("NFC");
    const keep = placeOf(mark) !== undefined || [...joined].length > 1;
    if (!keep) letter = joined;
    return keep;
  });
  return [letter, ...separate];
}

function reference(character: string): Place[] {
  const digits = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  return [{ escape: toAscii, code: [...Buffer.from(`&#x${digits};`, "latin1")] }];
}

function placeOf(character: string): Place | undefined {
  const code = character.charCodeAt(0);
  if (code < 0x80) return { escape: toAscii, code: [code] };
  const control = controls.get(character);
  if (control !== undefined) return { escape: inG1, code: [control] };
  table ??= buildTable();
  return table.get(character);
}

/** Built when first needed; a character in several sets is written in the first of them. */
let table: Map<string, Place> | undefined;

function buildTable(): Map<string, Place> {
  const places = new Map<string, Place>();
  const add = (character: string, place: Place): void => {
    if (character !== "" && !places.has(character)) places.set(character, place);
  };
  for (const [code, character] of singleByteEntries(characters.extendedLatin)) {
    add(character, { escape: inG1, code: [code | 0x80] });
  }
  for (const [escape, source] of otherSets) {
    for (const [code, character] of singleByteEntries(source))
      add(character, { escape, code: [code] });
  }
  for (const [number, character] of eaccEntries()) {
    const code = [number >> 16, (number >> 8) & 0xff, number & 0xff];
    if (code.every(isGraphic)) add(character, { escape: "$1", code });
  }
  return places;
}

/** Some sequences seen in records have other bytes in them; they are read and not written. */
function isGraphic(byte: number): boolean {
  return byte > 0x20 && byte < 0x7f;
}

const otherSets: readonly (readonly [escape: string, source: string])[] = [
  ["b", characters.subscripts],
  ["p", characters.superscripts],
  ["(N", characters.basicCyrillic],
  ["(Q", characters.extendedCyrillic],
  ["(S", characters.greek],
  ["(2", characters.hebrew],
  ["(3", characters.basicArabic],
  ["(4", characters.extendedArabic],
];
