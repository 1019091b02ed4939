import { tokenise } from "../../folding/index.ts";
import type { Token } from "../../folding/index.ts";
import type { SearchClause } from "../../port.ts";
import { anchoredUnits } from "./anchored-units.ts";
import type { Compounds } from "./compounds.ts";
import { markMasks, readMasks } from "./masks.ts";
import type { PlanClause, Unit } from "./plan.ts";
import { splitQuery } from "./query-pieces.ts";
import type { Piece } from "./query-pieces.ts";
import { phraseUnits, wordUnits } from "./units.ts";

const LONGEST_TEXT = 10_000;

function wholePiece(text: string, kind: Piece["kind"]): Piece {
  return { text: text.slice(0, LONGEST_TEXT), kind, negative: false, prefix: false };
}

function piecesOf({ text, match = "words", signs = "typed" }: SearchClause): Piece[] {
  if (match === "phrase" || match === "begins" || match === "exact")
    return [wholePiece(text, match)];
  const pieces = signs === "typed" ? splitQuery(text) : [wholePiece(text, "words")];
  if (match !== "prefix") return pieces;
  return pieces.map((piece, i) => (i === pieces.length - 1 ? { ...piece, prefix: true } : piece));
}

function unitsOf(piece: Piece, tokens: readonly Token[], compounds: Compounds): Unit[] {
  if (piece.kind === "words") return wordUnits(tokens, piece, compounds);
  return piece.kind === "phrase"
    ? phraseUnits(tokens, piece, compounds)
    : anchoredUnits(tokens, piece.kind, compounds);
}

function fieldsOf({ field, fields }: SearchClause): readonly string[] | null {
  if (fields === undefined) return field === undefined ? null : [field];
  return field === undefined ? fields : [field, ...fields];
}

/**
 * Reads one clause, of each of its pieces at most so many words: what it asks for, unit by unit.
 * @throws SearchRefused for masks that cannot be read.
 */
export function parseClause(
  clause: SearchClause,
  compounds: Compounds,
  mostWords: number,
): PlanClause {
  const isMasked = clause.signs === "masked";
  const asked = isMasked ? { ...clause, text: markMasks(clause.text) } : clause;
  const units = piecesOf(asked).flatMap((piece) =>
    unitsOf(piece, tokenise(piece.text).slice(0, mostWords), compounds),
  );
  const read = isMasked ? readMasks(units) : units;
  return {
    fields: fieldsOf(clause),
    negate: clause.negate ?? false,
    units: read.slice(0, mostWords),
  };
}
