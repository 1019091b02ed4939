import { plainWords } from "../matching/words.ts";
import { standsAlone } from "./telling-title.ts";

/** A title and the number of the volume that stood in it. */
export type PartedTitle = { readonly whole: string; readonly part: string };

const WORDS =
  "volumes?|vols?\\.|vol|v\\.|bände|band|bd\\.|teile?|theile?|tle?\\.|tomes?|tomo|tom|t\\.|parts?|pts?\\.|partie|parte|books?|livre|libro|buch|número|número|cyfrol|rhan|том|часть|книга|кн\\.|ч\\.|τόμος|جزء|الجزء|المجلد|כרך";
const NUMBERED = new RegExp(
  `[\\s,.:;(\\[]+(?:${WORDS})\\s*(\\d{1,4}|[ivxlc]{1,7})(?=$|[\\s,.:;)\\]]).*$`,
  "iu",
);

/**
 * Parts a title from the number of its volume and what follows: "Calculus. Volume 1, One-variable
 * calculus" is part "1" of "Calculus".
 */
export function partIn(title: string): PartedTitle {
  const found = NUMBERED.exec(title);
  const whole = found ? title.slice(0, found.index) : title;
  if (!found || whole.trim() === "") return { whole: title, part: "" };
  return { whole, part: partNumber(found[1] ?? "") };
}

/** A full stop after a whole word: not that of "Capt. Marcy" or "Dr. Jekyll". */
const SENTENCE = /(?<=\p{L}{5})\.\s+(?=\p{Lu})/u;

/**
 * The title that several volumes have in common, and the title of one: "The visual culture of Wales.
 * Imaging the nation" (ISBD 1.1.4). Both empty where a title is one sentence, or its first says too little.
 */
export function commonAndDependent(title: string): readonly [common: string, dependent: string] {
  const at = SENTENCE.exec(title);
  const common = at ? title.slice(0, at.index) : "";
  return at && standsAlone(plainWords(common))
    ? [common, title.slice(at.index + at[0].length)]
    : ["", ""];
}

/** The number of a part as its statement has it: "2" of "Bd. 2", "Vol. II" and "Teil 2, Lieder". */
export function partNumber(statement: string): string {
  const words = plainWords(statement).split(" ");
  const number = words.find((word) => /^\d+$/.test(word));
  if (number !== undefined) return String(Number(number));
  const roman = words.find((word) => ROMAN.test(word));
  return roman === undefined ? "" : String(romanValue(roman));
}

const ROMAN = /^(?=[ivxlc])(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/;
const VALUES: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

function romanValue(roman: string): number {
  const values = [...roman].map((letter) => VALUES[letter] ?? 0);
  return values.reduce(
    (sum, value, at) => (value < (values[at + 1] ?? 0) ? sum - value : sum + value),
    0,
  );
}
