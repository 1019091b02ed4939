import { beginningOf } from "./telling-words.ts";

/** A word in the title says more than one in the text. */
const IN_TITLE = 3;
/** Of the best one's weight, so much at least: the rest is noise beside it. */
const NEAR_BEST = 0.4;
/** Among so few it cannot be told which words are common. */
const FEW = 8;

type Folded = { readonly title: string; readonly body: string };
type Weighed = { readonly begins: RegExp; readonly weight: number };

/**
 * Those that say enough of the words, the best first. A word counts by how few of the candidates have it: what
 * most of them say tells nothing, so no list of empty words is needed, in any language. One telling word in
 * the title is enough, in the text it takes two.
 */
export function fitting<One>(
  words: readonly string[],
  candidates: readonly One[],
  foldedOf: (one: One) => Folded,
): readonly One[] {
  const texts = candidates.map(foldedOf);
  const weighed = words.map((word) => weigh(word, texts)).filter(({ weight }) => weight > 0);
  const scored = candidates.map((one, index) => ({ one, score: scoreOf(weighed, texts[index]) }));
  const best = Math.max(0, ...scored.map(({ score }) => score));
  return scored
    .filter(({ score }) => score > 0 && score >= best * NEAR_BEST)
    .toSorted((a, b) => b.score - a.score)
    .map(({ one }) => one);
}

function weigh(word: string, texts: readonly Folded[]): Weighed {
  const begins = beginningOf(word);
  const having = texts.filter(({ title, body }) => begins.test(title) || begins.test(body)).length;
  const isCommon = texts.length >= FEW && having > texts.length / 2;
  return { begins, weight: having === 0 || isCommon ? 0 : Math.log(1 + texts.length / having) };
}

function scoreOf(weighed: readonly Weighed[], text: Folded | undefined): number {
  if (!text) return 0;
  const inTitle = weighed.filter(({ begins }) => begins.test(text.title));
  const inBody = weighed.filter((one) => !inTitle.includes(one) && one.begins.test(text.body));
  if (inTitle.length === 0 && inBody.length < 2) return 0;
  return IN_TITLE * weightOf(inTitle) + weightOf(inBody);
}

function weightOf(words: readonly Weighed[]): number {
  return words.reduce((sum, { weight }) => sum + weight, 0);
}
