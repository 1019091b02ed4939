import bidiFactory from "bidi-js";

/** A piece of a line that is set in one go: one direction, one face, no space within. */
export type Segment = {
  readonly text: string;
  /** Whether its letters run from right to left; they are given in the order of reading. */
  readonly rtl: boolean;
  readonly face: Face;
};

/** The faces there are; `none` for what none of them can write. */
export type Face = "latin" | "latin-ext" | "arabic" | "none";

const bidi = bidiFactory();

/**
 * Parts a line into pieces in the order in which they stand from left to right (UAX #9). A font engine joins
 * and turns the letters of an Arabic word by itself, but not words among each other, nor signs that stand
 * in another face: those are pieces of their own.
 */
export function segmentsOf(
  line: string,
  direction: "ltr" | "rtl",
  faceOf: (character: string) => Face,
): readonly Segment[] {
  const { levels } = bidi.getEmbeddingLevels(line, direction);
  const pieces: (Segment & { readonly level: number })[] = [];
  let at = 0;
  for (const character of line) {
    const level = levels[at] ?? 0;
    const rtl = level % 2 === 1;
    const shown = rtl ? (bidi.getMirroredCharacter(character) ?? character) : character;
    const piece = { text: shown, rtl, face: faceOf(shown), level };
    const last = pieces.at(-1);
    if (last && joins(last, piece))
      pieces[pieces.length - 1] = { ...last, text: last.text + shown };
    else pieces.push(piece);
    at += character.length;
  }
  return reordered(pieces);
}

/** Letters of a word stay together; what is not Arabic stands alone where the line runs from right to left. */
function joins(
  last: Segment & { readonly level: number },
  next: Segment & { readonly level: number },
): boolean {
  if (last.level !== next.level || last.face !== next.face) return false;
  if (/\s/.test(next.text) || /\s$/.test(last.text)) return false;
  return !next.rtl || next.face === "arabic";
}

/** Rule L2: from the highest level down, every run at it or above is turned round. */
function reordered<Piece extends { readonly level: number }>(
  pieces: readonly Piece[],
): readonly Piece[] {
  const order = [...pieces];
  const highest = Math.max(0, ...order.map(({ level }) => level));
  for (let level = highest; level >= 1; level--)
    for (let start = 0; start < order.length; start++) {
      let end = start;
      while ((order[end]?.level ?? -1) >= level) end++;
      if (end > start + 1)
        order.splice(start, end - start, ...order.slice(start, end).toReversed());
      start = Math.max(start, end);
    }
  return order;
}
