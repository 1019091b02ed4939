import { fold, type SearchClause } from "#kernel/search";
import type { Locale } from "#kernel/i18n";
import type { Ctx } from "#kernel/tenancy";
import {
  type ArticleId,
  type ArticleText,
  textIn,
  type ToldArticle,
} from "../../model/knowledge/article.ts";
import { plainText } from "../../model/knowledge/markup/plain.ts";
import { fitting } from "../../model/knowledge/fitting.ts";
import { stemsOf, tellingWords } from "../../model/knowledge/telling-words.ts";
import { NETWORK_SCOPE } from "./article-source.ts";
import { ARTICLE } from "./note-change.ts";
import { type Readers, seenAmong } from "./read-answers.ts";
import { withTexts } from "./told-articles.ts";

export type SuggestedAnswer = {
  readonly article: ToldArticle;
  /** In the reader's language where there is one. */
  readonly text: ArticleText;
};

export type SuggestionsFor = {
  /** What somebody is typing, of any length and in any language. */
  readonly text: string;
  /** Whose readers; null: the network's. The transaction acts in the library's name. */
  readonly library: Readers;
  readonly locale: Locale;
  readonly limit: number;
  /** An article that is read already. */
  readonly except?: ArticleId;
};

/** So many are looked at closely. */
const CANDIDATES = 40;

/**
 * Articles likely to answer what is being typed, the likeliest first; none rather than unlikely ones. The text
 * is neither kept nor logged.
 */
export async function suggestAnswers(
  ctx: Ctx,
  { text, library, locale, limit, except }: SuggestionsFor,
): Promise<readonly SuggestedAnswer[]> {
  const words = tellingWords(fold(text), locale);
  if (words.length === 0) return [];
  const { hits } = await ctx.search.query({
    kinds: [ARTICLE],
    clauses: [],
    where: { any: words.flatMap(stemsOf).map(clauseFor) },
    scope: [library?.code ?? NETWORK_SCOPE],
    offset: 0,
    limit: CANDIDATES,
  });
  const found = hits.map(({ id }) => id).filter((id) => id !== except);
  // The index is a moment behind: what is no longer seen is no longer suggested.
  const seen = await withTexts(ctx, await seenAmong(ctx, library, found));
  return fitting(words, seen, foldedWords)
    .slice(0, limit)
    .map((article) => ({ article, text: textIn(article, locale) }));
}

const clauseFor = (text: string): SearchClause => ({ text, match: "prefix", signs: "plain" });

/** What an article says in all its languages, as words are compared. */
function foldedWords({ texts }: ToldArticle) {
  return {
    title: fold(texts.map(({ title }) => title).join("\n")),
    body: fold(texts.map(({ body }) => plainText(body)).join("\n")),
  };
}
