import { isUtf8 } from "node:buffer";
import {
  accented,
  apostrophes,
  type Evidence,
  markedInAnsel,
  marksOnAnything,
  signsOfAnsel,
  signsOfIso5426,
  strong,
} from "./evidence.ts";
import { ansel, type GraphicSet, iso5426 } from "./graphic-sets.ts";

/** How to read those fields of a record that are not UTF-8. */
export type Reading = "sets" | "windows-1252" | "doubtful";

const escape = 0x1b;
const fieldTerminator = 0x1e;
const highByte = /[\x80-\xff]/;
/** The joiner of MARC-8, which Windows-1252 does not have; its non-joiner is "Ž" there. */
const joiner = "\x8d";
/** What stands for nothing in any of the sets: it came from elsewhere, and says nothing for either reading. */
const strange = /[\x81\x8f\x90\x9d]/;
const controls = /[\x88\x89\x8d\x8e]/;
/** What is longer is no word, nor marks of one letter. */
const highBytes = /[\x80-\xff]{1,32}/g;
const letter = /[A-Za-z]/;
/** One letter, not from the block of rare letters that marks before the wrong letter give ("ȯ" for "ço"). */
const usualLetter = /^[^\u0180-\u0217\u021c-\u024f]$/u;

/**
 * Which reading makes sense of the bytes of a record (or a field) that are not UTF-8: sets in which
 * marks precede letters, of which `right` is the one in G1, or Windows-1252, the set of programs that
 * knew neither those nor UTF-8. It is asked for all fields at once: one word may be read in both.
 * @param language of the text, as a MARC code.
 */
export function weighReadings(
  bytes: Buffer,
  start: number,
  end: number,
  right: GraphicSet,
  language?: string,
): Reading {
  // Who writes escape sequences knows of sets.
  if (bytes.subarray(start, end).includes(escape)) return "sets";
  const text = beyondUtf8(bytes, start, end);
  if (text.includes(joiner)) return "sets";
  const weight = weightOf(text, right) - (accented.has(language ?? "") ? 1 : 0);
  if (weight === 0) return "doubtful";
  return weight > 0 ? "sets" : "windows-1252";
}

/**
 * The fields that are not UTF-8, as characters of the numbers of their bytes. Those with bytes from
 * elsewhere are left out where there are others, for the rest of them may be from elsewhere too; where
 * there are none, what stands around those bytes has to do.
 */
function beyondUtf8(bytes: Buffer, start: number, end: number): string {
  const fields = fieldsBeyondUtf8(bytes, start, end);
  const sound = fields.filter((field) => !strange.test(field));
  const weighed = sound.length > 0 ? sound : fields.flatMap((field) => field.split(strange));
  return weighed.map((field) => `${field}\x1e`).join("");
}

function fieldsBeyondUtf8(bytes: Buffer, start: number, end: number): readonly string[] {
  const fields: string[] = [];
  for (let from = start; from < end;) {
    const next = bytes.indexOf(fieldTerminator, from);
    const stop = next < 0 || next > end ? end : next;
    if (!isUtf8(bytes.subarray(from, stop))) fields.push(bytes.toString("latin1", from, stop));
    from = stop + 1;
  }
  return fields;
}

/** Above 0 where the sets are more likely. Sets other than these two have no rules. */
function weightOf(text: string, right: GraphicSet): number {
  if (!highByte.test(text) || (right !== ansel && right !== iso5426)) return 0;
  let weight = sum(text, right === ansel ? signsOfAnsel : signsOfIso5426);
  for (const { 0: run, index } of text.matchAll(highBytes)) {
    const lost = [...run].filter((character) => !isAssigned(character, right)).length;
    weight -= strong * lost;
    if (lost === 0) weight += weightOfMarks(text, index, run, right);
  }
  return weight;
}

function codeOf(character: string): number {
  return character.charCodeAt(0) & 0x7f;
}

/** Whether a set has a byte, or MARC-8 and ISO 6630 have it as a control code. */
function isAssigned(character: string, set: GraphicSet): boolean {
  return character < "\xa1" ? controls.test(character) : set.codePoint(codeOf(character)) >= 0;
}

function sum(text: string, evidence: Evidence): number {
  return evidence.reduce(
    (weight, [pattern, each]) => weight + each * (text.match(pattern)?.length ?? 0),
    0,
  );
}

/** The marks at the end of a run of high bytes, before a letter of ASCII, or what is none. */
function weightOfMarks(text: string, index: number, run: string, set: GraphicSet): number {
  const codes = [...run].map(codeOf);
  const isMark = (code: number) => code > 0x20 && set.isMark(code);
  const marks = codes.length - 1 - codes.findLastIndex((code) => !isMark(code));
  if (marks === 0 || isHalf(text, index + run.length)) return 0;
  const at = index + run.length;
  const base = text.charAt(at);
  if (/[0-9]/.test(base)) return 0;
  const first = at - marks;
  const around = [first - 1, first, at, at + 1, at + 2].map((place) => shown(text, place)).join("");
  const points = codes.slice(-marks).map((code) => set.codePoint(code));
  const composed = (base + String.fromCodePoint(...points)).normalize("NFC");
  return weightAmong(around, letter.test(base) && usualLetter.test(composed), set);
}

/** The weight of marks on a letter, given what stands around them and whether they make one of some language. */
function weightAmong(around: string, usual: boolean, set: GraphicSet): number {
  const rules = set !== ansel ? [] : usual ? markedInAnsel : apostrophes;
  const known = rules.find(([pattern]) => pattern.test(around))?.[1];
  if (known !== undefined) return known;
  if (usual) return strong;
  return marksOnAnything.test(around) ? -1 : -strong;
}

/** Whether the mark is half of one over two letters. */
function isHalf(text: string, at: number): boolean {
  return /\xeb.?.?.?\xec|\xfa.?.?.?\xfb/.test(text.slice(Math.max(0, at - 4), at + 4));
}

/** A letter or hyphen, else "#". */
function shown(text: string, at: number): string {
  const character = text.charAt(at);
  return /[A-Za-z\x80-\xff-]/.test(character) ? character : "#";
}
