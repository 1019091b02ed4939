import type { Ctx } from "#kernel/tenancy";
import { type ArticleMove, stateAfter } from "../../model/knowledge/article.ts";
import { refusal } from "../../errors.ts";
import { moveArticle as moveRow } from "../../store/knowledge/articles.ts";
import { articleChanged } from "./note-change.ts";
import { ownArticle } from "./told-articles.ts";

const deeds = { publish: "published", withdraw: "withdrawn", restore: "restored" } as const;

/**
 * Publishes an article, withdraws it, or takes its withdrawal back. @throws Refusal `not-found`, `forbidden`;
 * `article-moved` where its state does not allow it, or somebody else has moved it meanwhile.
 */
export async function moveArticle(ctx: Ctx, number: string, move: ArticleMove): Promise<void> {
  const article = await ownArticle(ctx, number);
  const to = stateAfter(article, move);
  if (to === null || !(await moveRow(ctx, article.id, article.state, to)))
    throw refusal("article-moved");
  await articleChanged(ctx, deeds[move], article);
}
