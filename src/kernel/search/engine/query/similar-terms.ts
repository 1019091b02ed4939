import type { StringTable } from "../segment/string-table.ts";
import { EditDistance } from "./edit-distance.ts";
import { TermPath } from "./term-path.ts";

export type SimilarTerm = {
  readonly index: number;
  readonly text: string;
  readonly distance: number;
};

/** Terms of the dictionary within `most` typing errors of the word, in order of the dictionary. */
export function similarTerms(terms: StringTable, word: string, most: number): SimilarTerm[] {
  const distances = new EditDistance(word, most);
  const path = new TermPath();
  const cursor = terms.cursor();
  const found: SimilarTerm[] = [];
  // Terms that share more bytes than this with the one before fail as it did.
  let failedAt = Number.POSITIVE_INFINITY;
  while (cursor.next()) {
    if (cursor.shared >= failedAt) continue;
    const known = path.take(cursor.current, cursor.shared);
    failedAt = Number.POSITIVE_INFINITY;
    for (let depth = known; depth < path.length; depth++) {
      if (distances.extend(depth, path.characterAt(depth))) continue;
      failedAt = path.endOf(depth);
      break;
    }
    if (failedAt !== Number.POSITIVE_INFINITY) continue;
    const distance = distances.distance(path.length);
    if (distance <= most) found.push({ index: cursor.index, text: cursor.text(), distance });
  }
  return found;
}
