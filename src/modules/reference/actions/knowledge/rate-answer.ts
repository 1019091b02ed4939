import { checkedFields, Refusal } from "#kernel/access";
import type { Ctx } from "#kernel/tenancy";
import { textIn } from "../../model/knowledge/article.ts";
import { ratingShape } from "../../model/knowledge/shape.ts";
import { insertRating } from "../../store/knowledge/ratings.ts";
import { toldArticles } from "./told-articles.ts";

/**
 * Counts whether a published article helped, for the version that was read: nothing is kept of who said so.
 * @throws Refusal `not-found`; InvalidInput.
 */
export async function rateAnswer(
  ctx: Ctx,
  number: string,
  language: string,
  given: unknown,
): Promise<void> {
  const { helpful, words } = checkedFields(ratingShape, given);
  const [article] = await toldArticles(ctx, { number, state: "published" });
  if (!article) throw new Refusal("not-found");
  const text = textIn(article, language);
  const rated = { id: article.id, library: article.library, language: text.language };
  await insertRating(
    ctx,
    { ...rated, version: text.version },
    { helpful: helpful === "yes", words },
  );
}
