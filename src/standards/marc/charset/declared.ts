import type { Designation } from "./escape.ts";
import {
  ansel,
  ascii,
  basicCyrillic,
  extendedCyrillic,
  type GraphicSet,
  greek,
  iso5426,
} from "./graphic-sets.ts";

/** What a record says its text is written in. */
export interface DeclaredCharset {
  readonly name: string;
  /** Absent for UTF-8. */
  readonly sets?: Designation;
  /** What bytes above ASCII are read as, where none are declared. */
  readonly reading?: string;
}

export const utf8: DeclaredCharset = { name: "UTF-8" };

export const marc8Sets: Designation = { g0: ascii, g1: ansel };

export const marc8: DeclaredCharset = { name: "MARC-8", sets: marc8Sets };

/** The codes of UNIMARC 100 $a positions 26 to 33, two characters for each of G0 to G3. */
const unimarcSets: ReadonlyMap<string, GraphicSet> = new Map([
  ["01", ascii],
  ["02", basicCyrillic],
  ["03", iso5426],
  ["04", extendedCyrillic],
  ["05", greek],
]);

const iso646 = "ISO 646";

/** MARC 21 leader position 09: "a" is UTF-8, blank is MARC-8. */
export function marc21Charset(leader09: string): DeclaredCharset {
  return leader09 === "a" ? utf8 : marc8;
}

/**
 * The character sets of a UNIMARC record, from the value of 100 $a. Code 50 is Unicode; G0 is ISO 646
 * and G1 is ISO 5426 where nothing (or a set unknown here) is declared. Who declares ISO 646 alone says
 * that nothing is above ASCII: what is there all the same is odd.
 */
export function unimarcCharset(generalProcessingData: string): DeclaredCharset {
  const codes = [26, 28, 30, 32].map((at) => generalProcessingData.slice(at, at + 2));
  if (codes[0] === "50") return utf8;
  const [g0, g1, g2, g3] = codes.map((code) => unimarcSets.get(code));
  const sets = { g0: g0 ?? ascii, g1: g1 ?? iso5426, g2, g3 };
  if (g0 === ascii && /^ *$/.test(codes[1] ?? ""))
    return { name: iso646, sets, reading: iso5426.name };
  return { name: [sets.g0.name, sets.g1.name].join(" + "), sets };
}
