import type { SearchClause } from "../../port.ts";
import { correctableWords, replaceWords } from "./query-words.ts";
import { frequencyOf, respell } from "./respelling.ts";
import type { SegmentView } from "./segment-view.ts";

/** Other readings of a query that are tried, and words of it that are looked at. */
const MOST_TRIED = 12;
const MOST_WORDS = 12;
/** Known words that are taken for slips. */
const MOST_DOUBTED = 2;

type Replacements = ReadonlyMap<string, string>;

function wordsOf(clauses: readonly SearchClause[]): string[] {
  const positive = clauses.filter((clause) => clause.negate !== true);
  return [...new Set(positive.flatMap((clause) => correctableWords(clause.text)))].slice(
    0,
    MOST_WORDS,
  );
}

/** All unknown words respelled, the likeliest respellings of each first. */
function respellUnknown(views: readonly SegmentView[], unknown: readonly string[]): Replacements[] {
  const choices = unknown.map((word) =>
    respell(views, word).map(({ text }) => [word, text] as const),
  );
  if (choices.some((choice) => choice.length === 0)) return [];
  const combined = choices.reduce<(readonly (readonly [string, string])[])[]>(
    (before, choice) =>
      choice.flatMap((pair) => before.map((pairs) => [...pairs, pair])).slice(0, MOST_TRIED),
    [[]],
  );
  return combined.map((pairs) => new Map(pairs));
}

/** Where all words are known, one of the rarest may still be a slip for another. */
function respellOne(views: readonly SegmentView[], words: readonly string[]): Replacements[] {
  const rarest = words
    .map((word) => ({ word, documents: frequencyOf(views, word) }))
    .sort((a, b) => a.documents - b.documents)
    .slice(0, MOST_DOUBTED);
  const single = rarest.flatMap(({ word }) =>
    respell(views, word).map((other) => ({ word, ...other })),
  );
  return single
    .sort((a, b) => a.errors - b.errors || b.documents - a.documents)
    .slice(0, MOST_TRIED)
    .map(({ word, text }) => new Map([[word, text]]));
}

/** Other readings of the clauses with typing errors forgiven, likeliest first. */
export function readings(
  views: readonly SegmentView[],
  clauses: readonly SearchClause[],
): SearchClause[][] {
  const words = wordsOf(clauses);
  const unknown = words.filter((word) => frequencyOf(views, word) === 0);
  const tried = unknown.length > 0 ? respellUnknown(views, unknown) : respellOne(views, words);
  return tried.map((replacements) =>
    clauses.map((clause) =>
      clause.negate === true
        ? clause
        : { ...clause, text: replaceWords(clause.text, replacements) },
    ),
  );
}

/** The clauses as one line of text. */
export function asText(clauses: readonly SearchClause[]): string {
  return clauses
    .filter((clause) => clause.negate !== true)
    .map((clause) => clause.text.trim())
    .join(" ")
    .trim();
}
