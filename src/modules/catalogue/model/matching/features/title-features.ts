import type { Prepared, PreparedTitle } from "../prepared.ts";
import { dice, shares } from "../similarity.ts";
import { sharedWords } from "../spelling.ts";

export type TitleFeatures = {
  /** Likeness of the whole titles by pairs of characters. */
  readonly titleLikeness: number;
  /** Share of both titles' telling words that stand in both, slips forgiven. */
  readonly titleOverall: number;
  /** Share of the shorter title's telling words that stand in the longer. */
  readonly titleWithin: number;
  /** Likeness of the titles proper. */
  readonly titleProper: number;
  /** Whether one title proper is the other, or its beginning: 1, 0.5, 0. */
  readonly titleBeginning: number;
  /** Telling words of the shorter title: the more, the more their agreement says. */
  readonly titleWords: number;
  /** Telling words of the longer title that the shorter lacks. */
  readonly titleExtra: number;
  /** Whether the same numbers stand in both: 1 same, 0 other, −1 only one has any, 0.5 none. */
  readonly titleNumbers: number;
  /** Numbers of parts: 1 same, 0 other, −1 only one has any, 0.5 none. */
  readonly titleParts: number;
  /** Best likeness of a variant or uniform title to any title of the other record; NaN where none is given. */
  readonly titleVariant: number;
  /** How much of the shorter title stands in the longer title or statement of responsibility together. */
  readonly titleInStatement: number;
  /** Likeness of titles and statements of responsibility taken together. */
  readonly titleStatement: number;
};

/** Compares the titles in the script in which they agree best. */
export function titleFeatures(a: Prepared, b: Prepared): TitleFeatures {
  const pair = bestPair(a, b);
  if (!pair) return noTitle;
  const [one, other] = pair;
  const shared = sharedWords(one.whole.words, other.whole.words);
  const { within, overall } = shares(shared, one.whole.words.size, other.whole.words.size);
  const [short, long] =
    one.whole.words.size <= other.whole.words.size ? [one, other] : [other, one];
  return {
    titleLikeness: dice(one.whole.bigrams, other.whole.bigrams),
    titleOverall: overall,
    titleWithin: within,
    titleProper: dice(one.main.bigrams, other.main.bigrams),
    titleBeginning: beginning(one.main.plain, other.main.plain),
    titleWords: short.whole.words.size,
    titleExtra: long.whole.words.size - shared,
    titleNumbers: agreement(one.numbers, other.numbers),
    titleParts: agreement(a.profile.part, b.profile.part),
    titleVariant: variant(a, b),
    titleInStatement: inStatement(a, b, one, other),
    titleStatement: dice(one.statement.bigrams, other.statement.bigrams),
  };
}

const noTitle: TitleFeatures = {
  titleLikeness: 0,
  titleOverall: 0,
  titleWithin: 0,
  titleProper: 0,
  titleBeginning: 0,
  titleWords: 0,
  titleExtra: 0,
  titleNumbers: 0.5,
  titleParts: 0.5,
  titleVariant: NaN,
  titleInStatement: 0,
  titleStatement: 0,
};

function bestPair(a: Prepared, b: Prepared): readonly [PreparedTitle, PreparedTitle] | null {
  let best: readonly [PreparedTitle, PreparedTitle] | null = null;
  let likeness = -1;
  for (const one of a.titles)
    for (const other of b.titles) {
      const found = dice(one.whole.bigrams, other.whole.bigrams);
      if (found <= likeness) continue;
      likeness = found;
      best = [one, other];
    }
  return best;
}

function beginning(a: string, b: string): number {
  if (a === b) return 1;
  return `${a} `.startsWith(`${b} `) || `${b} `.startsWith(`${a} `) ? 0.5 : 0;
}

/** How two texts agree that may be missing. */
export function agreement(a: string, b: string): number {
  if (a === b) return a === "" ? 0.5 : 1;
  return a === "" || b === "" ? -1 : 0;
}

function variant(a: Prepared, b: Prepared): number {
  if (a.otherTitles.length === 0 && b.otherTitles.length === 0) return NaN;
  const likenesses = [
    ...a.otherTitles.flatMap((one) =>
      b.titles.map((other) => dice(one.bigrams, other.main.bigrams)),
    ),
    ...b.otherTitles.flatMap((one) =>
      a.titles.map((other) => dice(one.bigrams, other.main.bigrams)),
    ),
    ...a.otherTitles.flatMap((one) =>
      b.otherTitles.map((other) => dice(one.bigrams, other.bigrams)),
    ),
  ];
  return Math.max(0, ...likenesses);
}

/** Some cataloguers put into the statement of responsibility what others take for the title. */
function inStatement(a: Prepared, b: Prepared, one: PreparedTitle, other: PreparedTitle): number {
  if (one.whole.words.size < other.whole.words.size) return stated(one, other, b);
  if (one.whole.words.size > other.whole.words.size) return stated(other, one, a);
  return Math.max(stated(one, other, b), stated(other, one, a));
}

function stated(short: PreparedTitle, long: PreparedTitle, { nameWords }: Prepared): number {
  let found = 0;
  for (const word of short.whole.words)
    if (long.whole.words.has(word) || nameWords.has(word)) found += 1;
  return found / Math.max(1, short.whole.words.size);
}
