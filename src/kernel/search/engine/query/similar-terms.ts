import type { StringTable } from "../segment/string-table.ts";
import type { TableCursor } from "../segment/table-cursor.ts";
import { EditDistance } from "./edit-distance.ts";
import { TermPath } from "./term-path.ts";

export type SimilarTerm = {
  readonly index: number;
  readonly text: string;
  readonly distance: number;
};

/** Terms that are passed over one by one before the dictionary is asked where the next ones begin. */
const NEAR = 12;

/** Computes the distances of the term's characters from `known` on; the depth where it became too far, or -1. */
function failingDepth(distances: EditDistance, path: TermPath, known: number): number {
  for (let depth = known; depth < path.length; depth++) {
    if (!distances.extend(depth, path.characterAt(depth))) return depth;
  }
  return -1;
}

/** Moves past all terms that begin as the current one does up to `depth`; false at the end. */
function pass(terms: StringTable, cursor: TableCursor, path: TermPath, depth: number): boolean {
  for (let i = 0; i < NEAR; i++) {
    if (!cursor.next()) return false;
    if (!path.isSharedBy(cursor.buffer, cursor.length, depth)) return true;
  }
  const end = terms.prefixEnd(path.prefix(depth));
  if (end >= terms.size) return false;
  cursor.seek(end);
  return true;
}

/**
 * Terms of the dictionary within `most` typing errors of the word, in order of the dictionary; with
 * a `beginning` only those that begin so.
 */
export function similarTerms(
  terms: StringTable,
  word: string,
  most: number,
  beginning = "",
): SimilarTerm[] {
  const distances = new EditDistance(word, most);
  const path = new TermPath();
  const cursor = terms.cursor();
  const [from, to] = terms.prefixRange(beginning);
  const found: SimilarTerm[] = [];
  if (from < to) cursor.seek(from);
  for (let isAt = from < to; isAt && cursor.index < to;) {
    const known = path.take(cursor.buffer, cursor.length);
    const failed = failingDepth(distances, path, known);
    if (failed >= 0) {
      isAt = pass(terms, cursor, path, failed);
      continue;
    }
    const distance = distances.distance(path.length);
    if (distance <= most) found.push({ index: cursor.index, text: cursor.text(), distance });
    isAt = cursor.next();
  }
  return found;
}
