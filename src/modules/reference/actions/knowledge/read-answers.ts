import { Refusal } from "#kernel/access";
import type { SearchQuery } from "#kernel/search";
import { type Ctx, type Library, allLibraries } from "#kernel/tenancy";
import type { Article, ArticleId, ToldArticle } from "../../model/knowledge/article.ts";
import { type Override, seenByReaders } from "../../model/knowledge/override.ts";
import { type Topic, topics as allTopics } from "../../model/knowledge/topics.ts";
import { type ArticlesOf, readArticles } from "../../store/knowledge/articles.ts";
import { overridesOf, readOverrides } from "../../store/knowledge/overrides.ts";
import { NETWORK_SCOPE } from "./article-source.ts";
import { ARTICLE } from "./note-change.ts";
import { toldArticles, withTexts } from "./told-articles.ts";

/** Whose readers read; null: the network's. The transaction acts in the library's name. */
export type Readers = Pick<Library, "id" | "code"> | null;

export type AnswersWanted = {
  /** Words; empty: all. */
  readonly text: string;
  readonly topic: Topic | null;
  /** From 1. */
  readonly page: number;
  readonly perPage: number;
};

export type FoundAnswers = {
  readonly total: number;
  readonly articles: readonly ToldArticle[];
  /** How many there are of each topic that has any. */
  readonly topics: readonly { readonly topic: Topic; readonly count: number }[];
};

/** Published articles that these readers see: by words the best first, else the newest. */
export async function findAnswers(
  ctx: Ctx,
  readers: Readers,
  wanted: AnswersWanted,
): Promise<FoundAnswers> {
  const seen = await seenArticles(ctx, readers);
  const topics = allTopics
    .map((topic) => ({ topic, count: seen.filter((one) => one.topics.includes(topic)).length }))
    .filter(({ count }) => count > 0);
  const { text, topic, page, perPage } = wanted;
  const ofTopic = topic === null ? seen : seen.filter((one) => one.topics.includes(topic));
  const matching = text === "" ? ofTopic : await byWords(ctx, readers, text, ofTopic);
  const shown = matching.slice((page - 1) * perPage, page * perPage);
  return { total: matching.length, articles: await withTexts(ctx, shown), topics };
}

/** What these readers see, without words; the newest first. */
async function seenArticles(ctx: Ctx, readers: Readers): Promise<readonly Article[]> {
  return seenOf(ctx, readers, {}, await overridesFor(ctx, readers));
}

/** Those of these articles that the readers see, without words, in the same order; no others are read. */
export async function seenAmong(
  ctx: Ctx,
  readers: Readers,
  ids: readonly string[],
): Promise<readonly Article[]> {
  const overrides = await overridesOf(ctx, ids);
  // An article is hidden by what stands in its place only where that is published.
  const replacements = overrides.flatMap(({ replacement }) => replacement ?? []);
  const seen = await seenOf(ctx, readers, { ids: [...ids, ...replacements] }, overrides);
  const byId = new Map<string, Article>(seen.map((one) => [one.id, one]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

async function seenOf(
  ctx: Ctx,
  readers: Readers,
  of: ArticlesOf,
  overrides: readonly Override[],
): Promise<readonly Article[]> {
  const owners = readers === null ? [null] : [null, readers.id];
  const published = await readArticles(ctx, { ...of, owners, state: "published" });
  return seenByReaders(published, readers?.id ?? null, overrides);
}

function overridesFor(ctx: Ctx, readers: Readers): Promise<readonly Override[]> {
  return readOverrides(ctx, readers?.id ?? null);
}

/** More than that many are not looked through: whoever finds so many types another word. */
const MOST_FOUND = 500;

async function byWords(
  ctx: Ctx,
  readers: Readers,
  text: string,
  among: readonly Article[],
): Promise<readonly Article[]> {
  const query: SearchQuery = {
    kinds: [ARTICLE],
    clauses: [{ text }],
    scope: [readers?.code ?? NETWORK_SCOPE],
    offset: 0,
    limit: MOST_FOUND,
  };
  const { hits } = await ctx.search.query(query);
  // The index is a moment behind: what is no longer seen is no longer found.
  const byId = new Map<string, Article>(among.map((one) => [one.id, one]));
  return hits.flatMap(({ id }) => byId.get(id) ?? []);
}

/** An article as these readers see it, or where they find what stands in its place. */
export type ReadAnswer =
  | {
      readonly kind: "shown";
      readonly article: ToldArticle;
      /** What the library adds for its readers. */
      readonly note: string | null;
    }
  | { readonly kind: "elsewhere"; readonly library: string | null; readonly article: ToldArticle };

/** A published article by its number. @throws Refusal `not-found` where these readers see none such. */
export function readAnswer(ctx: Ctx, readers: Readers, number: string): Promise<ReadAnswer> {
  return read(ctx, readers, { number });
}

/** The same by the id under which search knows it. */
export function readFoundAnswer(ctx: Ctx, readers: Readers, id: ArticleId): Promise<ReadAnswer> {
  return read(ctx, readers, { ids: [id] });
}

async function read(ctx: Ctx, readers: Readers, of: ArticlesOf): Promise<ReadAnswer> {
  const [article] = await toldArticles(ctx, { ...of, state: "published" });
  if (!article) throw new Refusal("not-found");
  if (article.library !== null && article.library !== readers?.id) return atOwner(ctx, article);
  const override = (await overridesFor(ctx, readers)).find((one) => one.article === article.id);
  if (!override) return { kind: "shown", article, note: null };
  return overridden(ctx, readers, article, override);
}

async function overridden(
  ctx: Ctx,
  readers: Readers,
  article: ToldArticle,
  { way, note, replacement }: Override,
): Promise<ReadAnswer> {
  if (way === "hide") throw new Refusal("not-found");
  if (way === "note") return { kind: "shown", article, note };
  const ids = replacement === null ? [] : [replacement];
  const [instead] = await toldArticles(ctx, { ids, state: "published" });
  if (!instead) return { kind: "shown", article, note: null };
  return { kind: "elsewhere", library: readers?.code ?? null, article: instead };
}

/** What a library wrote for its own readers is read there. */
async function atOwner(ctx: Ctx, article: ToldArticle): Promise<ReadAnswer> {
  const owner = (await allLibraries(ctx)).find(({ id }) => id === article.library);
  if (!owner) throw new Refusal("not-found");
  return { kind: "elsewhere", library: owner.code, article };
}
