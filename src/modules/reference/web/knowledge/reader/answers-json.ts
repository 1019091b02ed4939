import type { Library } from "#kernel/tenancy";
import type { AnswersWanted, FoundAnswers } from "../../../actions/knowledge/read-answers.ts";
import { type ArticleText, isStale, type ToldArticle } from "../../../model/knowledge/article.ts";
import { plainText } from "../../../model/knowledge/markup/plain.ts";
import { answerPath } from "../../../model/knowledge/permalink.ts";

/** Answers as other programs take them, a page of the list. `absolute` makes addresses whole. */
export function answersJson(
  found: FoundAnswers,
  { page, perPage }: AnswersWanted,
  library: Library | null,
  absolute: (path: string) => string,
): object {
  return {
    total: found.total,
    page,
    pages: Math.ceil(found.total / perPage),
    answers: found.articles.map((article) => answerJson(article, library?.code ?? null, absolute)),
  };
}

function answerJson(
  article: ToldArticle,
  library: string | null,
  absolute: (path: string) => string,
): object {
  const { number, kind, topics, language, texts, publishedAt } = article;
  return {
    id: Number(number),
    url: absolute(answerPath(library, article)),
    kind,
    /** Whether the network wrote it for all, or the library for its own. */
    writtenFor: article.library === null ? "network" : "library",
    topics,
    language,
    published: publishedAt?.toISOString() ?? null,
    texts: texts.map((text) => textJson(article, text)),
  };
}

function textJson(article: ToldArticle, text: ArticleText): object {
  const { language, version, title, body, at } = text;
  return {
    language,
    version,
    title,
    text: plainText(body),
    markup: body,
    changed: at.toISOString(),
    ofOlderVersion: isStale(article, text),
  };
}
