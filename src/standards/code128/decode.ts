import { CODE_B, CODE_C, PATTERNS, START_B, START_C, STOP } from "./patterns.ts";

/** The text of a symbol, from the widths of its bars and spaces in modules; null where it is none or was misread. */
export function decodeCode128(widths: readonly number[]): string | null {
  const values = charactersOf(widths);
  if (!values || values.at(-1) !== STOP) return null;
  const [start = -1, ...rest] = values.slice(0, -1);
  const check = rest.pop();
  const sum = rest.reduce((total, value, place) => total + value * (place + 1), start);
  if (check !== sum % 103 || (start !== START_B && start !== START_C)) return null;
  return textOf(start, rest);
}

function charactersOf(widths: readonly number[]): readonly number[] | null {
  if (widths.length % 6 !== 1 || widths.length < 13) return null;
  const values = [];
  for (let at = 0; at < widths.length - 7; at += 6) values.push(find(widths.slice(at, at + 6)));
  values.push(find(widths.slice(-7)));
  return values.includes(-1) ? null : values;
}

const find = (widths: readonly number[]): number => PATTERNS.indexOf(widths.join(""));

function textOf(start: number, values: readonly number[]): string | null {
  let inC = start === START_C;
  let text = "";
  for (const value of values) {
    if (value === CODE_B && inC) inC = false;
    else if (value === CODE_C && !inC) inC = true;
    else if (inC && value < 100) text += String(value).padStart(2, "0");
    else if (!inC && value < 95) text += String.fromCharCode(value + 32);
    else return null;
  }
  return text;
}
