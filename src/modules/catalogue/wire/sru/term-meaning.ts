import { CqlError, readTerm, type TermPiece } from "#standards/cql";
import { SruError } from "#standards/sru";
import { type AccessRelation, escaped, type Wanted } from "../../model/finding/access-points.ts";
import type { RelationMeaning } from "./relation-meaning.ts";

const SIGNS = { any: "*", one: "?", anchor: "^" } as const;

/** A term with its masks and anchors as the access points understand them. @throws SruError. */
export function wantedOf(term: string, { relation, isUnmasked }: RelationMeaning): Wanted {
  const pieces = piecesOf(term);
  if (isUnmasked) return { text: pieces.map(asText).join(""), relation };
  const { inner, starts, ends } = anchorsOf(pieces);
  const anchored = relationAt(relation, starts, ends);
  const isMasked = inner.some(({ kind }) => kind !== "text");
  if (!isMasked) return { text: inner.map(asText).join(""), relation: anchored };
  const text = inner.map((piece) => (piece.kind === "text" ? escaped(piece.text) : asText(piece)));
  return { text: text.join(""), relation: anchored, masked: true };
}

function piecesOf(term: string): readonly TermPiece[] {
  try {
    return readTerm(term);
  } catch (error) {
    if (error instanceof CqlError) throw new SruError(error.problem, term);
    throw error;
  }
}

function asText(piece: TermPiece): string {
  return piece.kind === "text" ? piece.text : SIGNS[piece.kind];
}

function anchorsOf(pieces: readonly TermPiece[]): {
  readonly inner: readonly TermPiece[];
  readonly starts: boolean;
  readonly ends: boolean;
} {
  const starts = pieces[0]?.kind === "anchor";
  const ends = pieces.length > 1 && pieces.at(-1)?.kind === "anchor";
  const inner = pieces.slice(starts ? 1 : 0, ends ? -1 : undefined);
  if (inner.some(({ kind }) => kind === "anchor")) throw new SruError(32, "^");
  return { inner, starts, ends };
}

/** "^" at both ends is the whole value, at the beginning its beginning; an end alone cannot be looked for. */
function relationAt(relation: AccessRelation, starts: boolean, ends: boolean): AccessRelation {
  if (!starts && !ends) return relation;
  if (relation !== "equal" && relation !== "phrase" && relation !== "exact")
    throw new SruError(31, "^");
  if (!starts) throw new SruError(32, "^");
  return ends || relation === "exact" ? "exact" : "begins";
}
