import { locales } from "#kernel/i18n";
import type { SearchSource } from "#kernel/manifest";
import type { SearchDocument } from "#kernel/search";
import { allLibraries, type Ctx } from "#kernel/tenancy";
import { knowledgeWords } from "../../messages/knowledge-index.ts";
import type { ToldArticle } from "../../model/knowledge/article.ts";
import { plainText } from "../../model/knowledge/markup/plain.ts";
import { hidesSource } from "../../model/knowledge/override.ts";
import { isTopic } from "../../model/knowledge/topics.ts";
import { articleIdsAfter, readArticles } from "../../store/knowledge/articles.ts";
import { overridesOf } from "../../store/knowledge/overrides.ts";
import { ARTICLE } from "./note-change.ts";
import { toldArticles } from "./told-articles.ts";

/** In the scope of an article of the network beside the libraries whose readers see it: the network's own page. */
export const NETWORK_SCOPE = "*";

/** How published articles come into the one search, in all their languages; found where they are seen. */
export const articleSource: SearchSource = {
  schema: {
    kind: ARTICLE,
    text: {
      title: { weight: 8, completes: true },
      topic: { weight: 2 },
      body: { weight: 1 },
    },
    facets: ["topic", "language"],
    numbers: [],
    sortKeys: ["title"],
  },
  load: loadDocuments,
  ids: articleIdsAfter,
};

async function loadDocuments(ctx: Ctx, ids: readonly string[]): Promise<readonly SearchDocument[]> {
  const articles = await toldArticles(ctx, { ids, state: "published" });
  const scopeOf = await scopes(ctx, articles);
  return articles.map((article) => documentOf(article, scopeOf(article)));
}

/** Tells for each article whose readers see it, by the codes of their libraries. */
async function scopes(
  ctx: Ctx,
  articles: readonly ToldArticle[],
): Promise<(article: ToldArticle) => readonly string[]> {
  const libraries = await allLibraries(ctx);
  const overrides = await overridesOf(
    ctx,
    articles.map(({ id }) => id),
  );
  const replacements = overrides.flatMap(({ replacement }) => replacement ?? []);
  const published = await readArticles(ctx, { ids: replacements, state: "published" });
  const there = new Set<string>(published.map(({ id }) => id));
  return ({ id, library }) => {
    if (library !== null) return libraries.filter((one) => one.id === library).map(codeOf);
    const hiding = overrides.filter((one) => one.article === id && hidesSource(one, there));
    const without = new Set(hiding.map((one) => one.library));
    return [NETWORK_SCOPE, ...libraries.filter((one) => !without.has(one.id)).map(codeOf)];
  };
}

const codeOf = ({ code }: { readonly code: string }) => code;

function documentOf(article: ToldArticle, scope: readonly string[]): SearchDocument {
  const { id, texts } = article;
  const topics = article.topics.filter(isTopic);
  return {
    kind: ARTICLE,
    id,
    rank: 25_000,
    text: {
      title: texts.map(({ title }) => title),
      topic: topics.flatMap((topic) => locales.map((one) => knowledgeWords(one)(`topic-${topic}`))),
      body: texts.map(({ body }) => plainText(body)),
    },
    facets: { topic: topics, language: texts.map(({ language }) => language) },
    numbers: {},
    sortKeys: { title: texts[0]?.title.toLowerCase() ?? "" },
    scope,
  };
}
