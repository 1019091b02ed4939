import type { Ctx } from "#kernel/tenancy";
import { separateWords } from "./separate-words.ts";
import { TITLE_KIND } from "../search/schema.ts";
import { answerOrNothing } from "./answer-or-nothing.ts";

/** Words that are looked for one by one. */
const MOST = 8;

/** Which words of a text found nothing, each alone, and whether there is one that finds something. */
export type WordsAlone = { readonly unfound: readonly string[]; readonly someFound: boolean };

/**
 * Looks for the words of a text that found nothing one by one, in all that libraries have. A single
 * word needs no looking: of it nothing more can be said.
 */
export async function wordsAlone(ctx: Ctx, text: string): Promise<WordsAlone> {
  const words = separateWords(text).wanted.slice(0, MOST);
  if (words.length < 2) return { unfound: [], someFound: false };
  const totals = await Promise.all(words.map((word) => totalOf(ctx, word)));
  const unfound = words.filter((_, i) => totals[i] === 0);
  return { unfound, someFound: unfound.length < words.length };
}

/** As a condition, so that the word is not respelled. */
async function totalOf(ctx: Ctx, word: string): Promise<number> {
  const asked = { kinds: [TITLE_KIND], clauses: [], where: { text: word }, offset: 0, limit: 0 };
  return (await answerOrNothing(ctx, asked)).total;
}
