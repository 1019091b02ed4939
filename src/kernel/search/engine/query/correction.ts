import type { SearchClause } from "../../port.ts";
import { likeliest } from "./likeliest.ts";
import type { Choice, Combination } from "./likeliest.ts";
import { rewrite, typedWords } from "./query-words.ts";
import type { Rewriting, TypedWord } from "./query-words.ts";
import { frequencyOf, respell, respellJoined } from "./respelling.ts";
import type { Respelling } from "./respelling.ts";
import type { SegmentView } from "./segment-view.ts";

/** Other readings of a query that are tried in each round, and words of it that are looked at. */
const MOST_TRIED = 96;
const MOST_WORDS = 12;
/** Words, unknown ones among them, up to which known ones are taken for slips: the rarest. */
const MOST_DOUBTED = 4;

/** A typed word with the documents that have it. */
type Word = TypedWord & { readonly documents: number };
/** A word that is written otherwise, or null for one that stays. */
type Written = Rewriting | null;
type Respell = (word: Word) => readonly Respelling[];

/** Readings of a query that take as many typing errors. */
export type Readings = readonly (readonly SearchClause[])[];

/**
 * Other readings of the clauses with typing errors forgiven: those with the fewest first, and each
 * time all that are as likely. Words that the index knows are taken for slips only when those that
 * it does not know have been respelled in vain; then several may be slips at once.
 */
export function* readings(
  views: readonly SegmentView[],
  clauses: readonly SearchClause[],
): Generator<Readings> {
  const words = typedWords(clauses)
    .slice(0, MOST_WORDS)
    .map((typed) => ({ ...typed, documents: frequencyOf(views, typed.word) }));
  const unknown = words.filter(({ documents }) => documents === 0);
  const doubted = [...unknown, ...rarestKnown(words, MOST_DOUBTED - unknown.length)];
  const respellOnce = remembering((word) => respell(views, word.word, word.documents > 0));
  for (const slips of roundsOf(unknown, doubted)) {
    const choicesAt = (at: number): Choice<Written>[] =>
      choicesFor(views, words, at, (word) => (slips.includes(word) ? respellOnce(word) : null));
    yield* byErrors(clauses, likeliest(words.length, choicesAt, MOST_TRIED));
  }
}

/** What is taken for slips, round by round; a second one of the same words would try the same again. */
function roundsOf(
  unknown: readonly Word[],
  doubted: readonly Word[],
): readonly (readonly Word[])[] {
  const differ = unknown.length > 0 && doubted.length > unknown.length;
  return differ ? [unknown, doubted] : [doubted];
}

function rarestKnown(words: readonly Word[], most: number): Word[] {
  return words
    .filter(({ documents }) => documents > 0)
    .sort((a, b) => a.documents - b.documents)
    .slice(0, Math.max(0, most));
}

function remembering(respellWord: Respell): Respell {
  const known = new Map<Word, readonly Respelling[]>();
  return (word) => {
    const respellings = known.get(word) ?? respellWord(word);
    known.set(word, respellings);
    return respellings;
  };
}

function byErrors(
  clauses: readonly SearchClause[],
  combinations: readonly Combination<Written>[],
): Readings[] {
  const changing = combinations.filter(({ choices }) => choices.some((choice) => choice !== null));
  const byCost = Map.groupBy(changing, ({ cost }) => cost);
  return [...byCost.values()].map((alike) =>
    alike.map(({ choices }) =>
      rewrite(
        clauses,
        choices.filter((choice) => choice !== null),
      ),
    ),
  );
}

/** A known word may stay; a doubted one (`respelled` is not null) may be another, or part of one. */
function choicesFor(
  views: readonly SegmentView[],
  words: readonly Word[],
  at: number,
  respelled: (word: Word) => readonly Respelling[] | null,
): Choice<Written>[] {
  const [word, next] = words.slice(at, at + 2);
  if (word === undefined) return [];
  const stays = word.documents > 0 ? [{ what: null, words: 1, cost: 0, gain: 0 }] : [];
  const others = (respelled(word) ?? []).map((respelling) => choiceOf(word, word, respelling));
  if (next?.follows !== true || (respelled(word) ?? respelled(next)) === null)
    return [...stays, ...others];
  const joined = respellJoined(views, word.word + next.word);
  return [...stays, ...others, ...joined.map((respelling) => choiceOf(word, next, respelling))];
}

/** The rarer what was typed and the more common what it may have been, the likelier the slip. */
function choiceOf(first: Word, last: Word, { text, cost, documents }: Respelling): Choice<Written> {
  const before = Math.min(first.documents, last.documents);
  return {
    what: { clause: first.clause, start: first.start, end: last.end, text },
    words: first === last ? 1 : 2,
    cost,
    gain: Math.log2((1 + documents) / (1 + before)),
  };
}

/** The clauses as one line of text. */
export function asText(clauses: readonly SearchClause[]): string {
  return clauses
    .filter((clause) => clause.negate !== true)
    .map((clause) => clause.text.trim())
    .join(" ")
    .trim();
}
