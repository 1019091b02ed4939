import { CODE_B, CODE_C, PATTERNS, START_B, START_C, STOP } from "./patterns.ts";

/** Whether a text can be written: printable ASCII, at least one character. */
export const isCode128 = (text: string): boolean => /^[ -~]+$/.test(text);

/**
 * A text as a Code 128 symbol: the widths of bars and spaces in modules, a bar first. Runs of digits are
 * written in code set C, two to a character, where that is shorter (ISO/IEC 15417:2007, annex E).
 * @throws RangeError for what is no printable ASCII
 */
export function encodeCode128(text: string): readonly number[] {
  if (!isCode128(text)) throw new RangeError("Code 128 is for printable ASCII here");
  const values = valuesOf(text);
  const check = values.reduce((sum, value, place) => sum + value * Math.max(1, place), 0) % 103;
  return [...values, check, STOP].flatMap((value) => [...(PATTERNS[value] ?? "")].map(Number));
}

/** The modules of the quiet zone that has to be free on either side. */
export const QUIET_ZONE = 10;

function valuesOf(text: string): readonly number[] {
  const values: number[] = [];
  let set: "B" | "C" | null = null;
  for (let at = 0; at < text.length;) {
    const digits = digitsFrom(text, at);
    const next = digits >= shortest(text, at, digits) ? "C" : "B";
    if (set === "C" && digits >= 2) at = pair(values, text, at);
    else if (next !== set) {
      // An odd run begins with its first digit in B, so that the pairs come out even.
      if (next === "C" && digits % 2 === 1 && set !== null) at = single(values, text, at);
      values.push(change(set, next));
      set = next;
    } else at = next === "C" ? pair(values, text, at) : single(values, text, at);
  }
  return values;
}

/** How many digits make code set C worth it: four at the beginning or the end, six between. */
function shortest(text: string, at: number, digits: number): number {
  if (at === 0 && digits === text.length && digits % 2 === 0) return 2;
  return at === 0 || at + digits === text.length ? 4 : 6;
}

function digitsFrom(text: string, at: number): number {
  return /^\d*/.exec(text.slice(at))?.[0].length ?? 0;
}

function change(from: "B" | "C" | null, to: "B" | "C"): number {
  if (from === null) return to === "B" ? START_B : START_C;
  return to === "B" ? CODE_B : CODE_C;
}

function pair(values: number[], text: string, at: number): number {
  values.push(Number(text.slice(at, at + 2)));
  return at + 2;
}

function single(values: number[], text: string, at: number): number {
  values.push(text.charCodeAt(at) - 32);
  return at + 1;
}
