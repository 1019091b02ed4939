import { graphemeWidth, splitGraphemes, textWidth } from "./measure.ts";
import { breakLong, type Unit, unitsOf } from "./units.ts";

const SPACE = graphemeWidth(" ");

interface Line {
  readonly text: string;
  readonly width: number;
}

function fill(units: readonly Unit[], limit: number): Line[] {
  const lines: Line[] = [];
  for (const { text, width, spaced } of units) {
    const last = lines.at(-1);
    const joined = last ? last.width + (spaced ? SPACE : 0) + width : Infinity;
    if (last && joined <= limit) {
      lines[lines.length - 1] = { text: `${last.text}${spaced ? " " : ""}${text}`, width: joined };
    } else lines.push({ text, width });
  }
  return lines;
}

/** Lines of about equal length read better than one long and one short: the narrowest setting with as few lines. */
function balance(units: readonly Unit[], limit: number, lines: readonly Line[]): readonly Line[] {
  let best = lines;
  for (let narrower = limit * 0.93; narrower > limit * 0.5; narrower *= 0.93) {
    const tried = fill(units, narrower);
    if (tried.length > lines.length) break;
    best = tried;
  }
  return best;
}

function wrapUnits(units: readonly Unit[], limit: number): string[] {
  const pieces = units.flatMap((unit) => breakLong(unit, limit));
  return balance(pieces, limit, fill(pieces, limit)).map((line) => line.text);
}

/** Breaks a text into lines of at most `limit` em: between words, between ideographs, or within a word where nothing else helps. */
export function wrapText(text: string, limit: number): string[] {
  return wrapUnits(unitsOf(text), limit);
}

/** Keeps the first `count` lines; what is cut is marked by an ellipsis within the limit. */
export function clampLines(lines: readonly string[], count: number, limit: number): string[] {
  if (lines.length <= count) return [...lines];
  const last = splitGraphemes(lines[count - 1] ?? "");
  while (last.length > 0 && textWidth(`${last.join("").trimEnd()}…`) > limit) last.pop();
  return [...lines.slice(0, count - 1), `${last.join("").trimEnd()}…`];
}

/** A text set in lines at one size. */
export interface Fitted {
  readonly lines: readonly string[];
  readonly size: number;
}

export interface Box {
  readonly width: number;
  readonly height: number;
  /** Font sizes to try, the largest first; same unit as the box. */
  readonly sizes: readonly number[];
  /** Distance of lines, in em. */
  readonly leading: number;
}

/** Sets a text as large as it fits into a box without breaking words; at the smallest size it is cut. */
export function fitText(text: string, box: Box): Fitted {
  const units = unitsOf(text);
  const widest = Math.max(0, ...units.map((unit) => unit.width));
  const smallest = box.sizes.at(-1) ?? 10;
  for (const size of box.sizes) {
    if (widest > box.width / size && size !== smallest) continue;
    const lines = wrapUnits(units, box.width / size);
    if (lines.length * size * box.leading <= box.height) return { lines, size };
  }
  const limit = box.width / smallest;
  const room = Math.max(1, Math.floor(box.height / (smallest * box.leading)));
  return { lines: clampLines(wrapUnits(units, limit), room, limit), size: smallest };
}
