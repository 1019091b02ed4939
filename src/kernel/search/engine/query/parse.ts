import type { SearchClause } from "../../port.ts";
import { tokenise } from "../../folding/index.ts";
import type { Compounds } from "./compounds.ts";
import type { Plan, PlanClause, Unit } from "./plan.ts";
import { splitQuery } from "./query-pieces.ts";
import type { Piece } from "./query-pieces.ts";
import { phraseUnits, wordUnits } from "./units.ts";

/** Units of a clause and clauses of a query that are read; what follows is not looked for. */
const MOST_UNITS = 128;
const MOST_CLAUSES = 64;

function pieceUnits(piece: Piece, compounds: Compounds): Unit[] {
  const tokens = tokenise(piece.text).slice(0, MOST_UNITS);
  return piece.kind === "phrase"
    ? phraseUnits(tokens, piece, compounds)
    : wordUnits(tokens, piece, compounds);
}

function piecesOf(clause: SearchClause): Piece[] {
  if (clause.match === "phrase") return splitAsPhrase(clause.text);
  const pieces = splitQuery(clause.text);
  if (clause.match !== "prefix") return pieces;
  return pieces.map((piece, i) => (i === pieces.length - 1 ? { ...piece, prefix: true } : piece));
}

function splitAsPhrase(text: string): Piece[] {
  return [{ text: text.slice(0, 10_000), kind: "phrase", negative: false, prefix: false }];
}

/** Reads one clause: what it asks for, unit by unit. */
export function parseClause(clause: SearchClause, compounds: Compounds): PlanClause {
  const units = piecesOf(clause).flatMap((piece) => pieceUnits(piece, compounds));
  return { field: clause.field, negate: clause.negate ?? false, units: units.slice(0, MOST_UNITS) };
}

function isBlank(clause: SearchClause): boolean {
  return clause.text.trim() === "";
}

/**
 * Reads a query. A blank clause asks for nothing and is left out; a clause of signs only can match
 * nothing, and so excludes nothing when it is negated.
 */
export function parse(clauses: readonly SearchClause[], compounds: Compounds): Plan {
  const asked = clauses.slice(0, MOST_CLAUSES).filter((clause) => !isBlank(clause));
  const parsed = asked.map((clause) => parseClause(clause, compounds));
  return {
    clauses: parsed.filter((clause) => clause.units.length > 0),
    impossible: parsed.some((clause) => clause.units.length === 0 && !clause.negate),
  };
}
