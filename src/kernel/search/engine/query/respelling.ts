import { COMPOUND_MARK } from "../../folding/index.ts";
import { FIRST_TERM } from "../segment/marks.ts";
import { characters } from "./edit-distance.ts";
import type { SegmentView } from "./segment-view.ts";
import { similarTerms } from "./similar-terms.ts";

/** A word, or two, that a reader perhaps meant. */
export type Respelling = {
  readonly text: string;
  /** Two for each typing error, and one where the first letter is another: that is seldom missed. */
  readonly cost: number;
  readonly documents: number;
};

/** What one typing error costs. */
const ERROR_COST = 2;
/** Respellings of one word that are tried, of each cost. */
const MOST_RESPELLINGS = 10;
const ONE_ERROR_FROM = 4;
/** Two errors are forgiven where the first letter is right; in longer unknown words wherever they are. */
const TWO_AFTER_FIRST_FROM = 5;
const TWO_ERRORS_FROM = 8;

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
    return documents === 0 ? [] : [{ text: `${first} ${second}`, cost: ERROR_COST, documents }];
  });
}

/** The word with two neighbouring letters the other way round: all that is forgiven in three letters. */
function swaps(views: readonly SegmentView[], word: string): Respelling[] {
  const letters = [...word];
  const swapped = letters.slice(1).map((letter, i) => {
    const other = letters.with(i, letter).with(i + 1, letters[i] ?? "");
    return { text: other.join(""), cost: costOf(word, other.join(""), 1) };
  });
  return swapped
    .map((respelling) => ({ ...respelling, documents: frequencyOf(views, respelling.text) }))
    .filter(({ text, documents }) => documents > 0 && text !== word);
}

function costOf(word: string, other: string, errors: number): number {
  const isFirstRight = word.codePointAt(0) === other.codePointAt(0);
  return errors * ERROR_COST + (isFirstRight ? 0 : 1);
}

/** Terms within so many errors; with a `beginning` only those that begin so. */
type Likeness = { readonly most: number; readonly beginning: string };

function likenesses(word: string, isKnown: boolean): readonly Likeness[] {
  const letters = characters(word);
  const one = { most: 1, beginning: "" };
  if (letters.length < TWO_AFTER_FIRST_FROM) return [one];
  if (!isKnown && letters.length >= TWO_ERRORS_FROM) return [{ most: 2, beginning: "" }];
  return [one, { most: 2, beginning: String.fromCodePoint(...letters.slice(0, 1)) }];
}

function similar(
  views: readonly SegmentView[],
  word: string,
  likely: readonly Likeness[],
): Respelling[] {
  const found = new Map<string, Respelling>();
  for (const { segment } of views) {
    const own = new Map(
      likely
        .flatMap(({ most, beginning }) => similarTerms(segment.terms, word, most, beginning))
        .map((term) => [term.index, term]),
    );
    for (const { index, text, distance } of own.values()) {
      if (distance === 0 || text.includes(COMPOUND_MARK)) continue;
      const documents =
        (found.get(text)?.documents ?? 0) + segment.postings.frequency(index + FIRST_TERM);
      found.set(text, { text, cost: costOf(word, text, distance), documents });
    }
  }
  return [...found.values()];
}

/** Words the reader may have meant, likeliest first: few errors, then in many documents. */
export function respell(
  views: readonly SegmentView[],
  word: string,
  isKnown: boolean,
): Respelling[] {
  const { length } = characters(word);
  if (length < ONE_ERROR_FROM) return length < 3 ? [] : swaps(views, word);
  const all = [...similar(views, word, likenesses(word, isKnown)), ...splits(views, word)];
  const byCost = Map.groupBy(all, ({ cost }) => cost);
  return [...byCost]
    .sort(([a], [b]) => a - b)
    .flatMap(([, alike]) =>
      alike
        .sort((a, b) => b.documents - a.documents || (a.text < b.text ? -1 : 1))
        .slice(0, MOST_RESPELLINGS),
    );
}

/**
 * Words that two may be together, with one typing error at most and the first letter right; the
 * space too much is an error as well.
 */
export function respellJoined(views: readonly SegmentView[], joined: string): Respelling[] {
  const beginning = [...joined].slice(0, 1).join("");
  const documents = frequencyOf(views, joined);
  const asTyped = documents === 0 ? [] : [{ text: joined, cost: 0, documents }];
  const others = similar(views, joined, [{ most: 1, beginning }]);
  return [...asTyped, ...others].map((respelling) => ({
    ...respelling,
    cost: respelling.cost + ERROR_COST,
  }));
}
