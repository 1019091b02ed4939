import { graphemeWidth, isIdeographic, splitGraphemes } from "./measure.ts";

/** A piece of text that stays on one line; widths in em. */
export interface Unit {
  readonly text: string;
  readonly width: number;
  /** Whether a space parts it from the piece before. */
  readonly spaced: boolean;
}

/** Marks that must not begin a line in East Asian text. */
const CLOSING =
  /^[\u3001\u3002\u300b\u300d\u300f\u3011\u3015\uff01\uff09\uff0c\uff0e\uff1a\uff1b\uff1f\uff5d\u30fb\u30fc!?,.:;)\]]/u;

function append(units: Unit[], grapheme: string, glue: boolean): void {
  const width = graphemeWidth(grapheme);
  const last = units.at(-1);
  if (last && glue) {
    units[units.length - 1] = { ...last, text: last.text + grapheme, width: last.width + width };
  } else units.push({ text: grapheme, width, spaced: units.length === 0 });
}

/** The pieces of one word: itself, or its ideographs, or its parts between hyphens. */
function unitsOfWord(word: string): Unit[] {
  const units: Unit[] = [];
  let joins = false;
  for (const grapheme of splitGraphemes(word)) {
    const alone = isIdeographic(grapheme);
    append(units, grapheme, (joins && !alone) || CLOSING.test(grapheme));
    joins = !alone && !/[-‐–—/]/u.test(grapheme);
  }
  return units;
}

/** The pieces between which a text may be broken. */
export function unitsOf(text: string): Unit[] {
  return text
    .split(/\s+/u)
    .filter((word) => word !== "")
    .flatMap(unitsOfWord);
}

/** Breaks a piece that is wider than a line between its graphemes. */
export function breakLong(unit: Unit, limit: number): Unit[] {
  if (unit.width <= limit) return [unit];
  const pieces: Unit[] = [];
  for (const grapheme of splitGraphemes(unit.text)) {
    const full = (pieces.at(-1)?.width ?? 0) + graphemeWidth(grapheme) > limit;
    append(pieces, grapheme, !full);
  }
  return pieces.map((piece, index) => ({ ...piece, spaced: index === 0 && unit.spaced }));
}
