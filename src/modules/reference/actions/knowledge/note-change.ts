import { audit } from "#kernel/audit";
import type { Ctx } from "#kernel/tenancy";
import { type ToldArticle, textIn } from "../../model/knowledge/article.ts";
import { replacedBy } from "../../store/knowledge/overrides.ts";

export const ARTICLE = "article";

export type ArticleDeed =
  | "drafted"
  | "saved"
  | "translated"
  | "version-restored"
  | "published"
  | "withdrawn"
  | "restored"
  | "overridden"
  | "override-removed"
  | "override-restored"
  | "override-confirmed";

/** Notes what was done to an article, for its administrators and for search. */
export async function articleChanged(
  ctx: Ctx,
  deed: ArticleDeed,
  article: ToldArticle,
  detail: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  const { title } = textIn(article, article.language);
  await audit(ctx, `reference.article-${deed}`, title, { article: article.number, ...detail });
  await reindexArticles(ctx, [article.id]);
}

/** Has search look at articles again, and at those in whose place they stand for some readers. */
export async function reindexArticles(ctx: Ctx, ids: readonly string[]): Promise<void> {
  await ctx.reindex(ARTICLE, [...ids, ...(await replacedBy(ctx, ids))]);
}
