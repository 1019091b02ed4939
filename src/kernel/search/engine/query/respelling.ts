import { COMPOUND_MARK } from "../../folding/index.ts";
import { FIRST_TERM } from "../segment/marks.ts";
import { characters } from "./edit-distance.ts";
import type { SegmentView } from "./segment-view.ts";
import { similarTerms } from "./similar-terms.ts";

/** A word that was perhaps meant. */
export type Respelling = {
  readonly text: string;
  readonly errors: number;
  readonly documents: number;
};

/** Respellings of one word that are tried. */
const MOST_RESPELLINGS = 6;
const ONE_ERROR_FROM = 4;
const TWO_ERRORS_FROM = 8;

/** Typing errors forgiven in a word of so many letters. */
function errorsForgiven(word: string): number {
  const { length } = characters(word);
  if (length < ONE_ERROR_FROM) return 0;
  return length < TWO_ERRORS_FROM ? 1 : 2;
}

/** Documents that have the word in any of the segments, removed ones included. */
export function frequencyOf(views: readonly SegmentView[], word: string): number {
  return views.reduce((sum, { segment }) => {
    const term = segment.terms.find(word);
    return sum + (term < 0 ? 0 : segment.postings.frequency(term + FIRST_TERM));
  }, 0);
}

/** The word as two words, where both are known: the space was forgotten. */
function splits(views: readonly SegmentView[], word: string): Respelling[] {
  const letters = [...word];
  return letters.slice(2, -1).flatMap((_, i) => {
    const first = letters.slice(0, i + 2).join("");
    const second = letters.slice(i + 2).join("");
    const documents = Math.min(frequencyOf(views, first), frequencyOf(views, second));
    return documents === 0 ? [] : [{ text: `${first} ${second}`, errors: 1, documents }];
  });
}

function similar(views: readonly SegmentView[], word: string, most: number): Respelling[] {
  const found = new Map<string, Respelling>();
  for (const { segment } of views) {
    for (const { index, text, distance } of similarTerms(segment.terms, word, most)) {
      if (distance === 0 || text.includes(COMPOUND_MARK)) continue;
      const documents =
        (found.get(text)?.documents ?? 0) + segment.postings.frequency(index + FIRST_TERM);
      found.set(text, { text, errors: distance, documents });
    }
  }
  return [...found.values()];
}

/** Words the reader may have meant, likeliest first: few errors, then in many documents. */
export function respell(views: readonly SegmentView[], word: string): Respelling[] {
  const most = errorsForgiven(word);
  if (most === 0) return [];
  const all = [...similar(views, word, most), ...splits(views, word)];
  return all
    .sort((a, b) => a.errors - b.errors || b.documents - a.documents || (a.text < b.text ? -1 : 1))
    .slice(0, MOST_RESPELLINGS);
}
