import { Refusal } from "#kernel/access";
import type { Ctx } from "#kernel/tenancy";
import type { Article, ToldArticle } from "../../model/knowledge/article.ts";
import { type ArticlesOf, holdArticle, readArticles } from "../../store/knowledge/articles.ts";
import { readTexts } from "../../store/knowledge/texts.ts";
import { seatOf } from "./seat.ts";

/** Articles with what they say now. */
export async function toldArticles(ctx: Ctx, of: ArticlesOf): Promise<readonly ToldArticle[]> {
  return withTexts(ctx, await readArticles(ctx, of));
}

/** The same articles with their words, the first language first. */
export async function withTexts(
  ctx: Ctx,
  articles: readonly Article[],
): Promise<readonly ToldArticle[]> {
  const texts = await readTexts(
    ctx,
    articles.map(({ id }) => id),
  );
  return articles.map((article) => {
    const all = texts.get(article.id) ?? [];
    const isFirst = ({ language }: { language: string }) => language === article.language;
    return { ...article, texts: [...all.filter(isFirst), ...all.filter((one) => !isFirst(one))] };
  });
}

/** An article for which the visitor writes. @throws Refusal `not-found` where there is none, or it is another's. */
export async function ownArticle(ctx: Ctx, number: string): Promise<ToldArticle> {
  const [article] = await toldArticles(ctx, { number, owners: [seatOf(ctx)] });
  if (!article) throw new Refusal("not-found");
  return article;
}

/** The same, kept from all other writers until the transaction ends. @throws Refusal `not-found`, `forbidden` */
export async function heldArticle(ctx: Ctx, number: string): Promise<ToldArticle> {
  seatOf(ctx);
  await holdArticle(ctx, number);
  return ownArticle(ctx, number);
}
