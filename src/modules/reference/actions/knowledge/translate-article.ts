import { z } from "zod";
import { checkedFields, InvalidInput } from "#kernel/access";
import type { Ctx } from "#kernel/tenancy";
import type { ToldArticle } from "../../model/knowledge/article.ts";
import { translationShape } from "../../model/knowledge/shape.ts";
import { writeText } from "../../store/knowledge/texts.ts";
import { articleChanged } from "./note-change.ts";
import { writerOf } from "./seat.ts";
import { heldArticle, ownArticle } from "./told-articles.ts";

const savedShape = translationShape.extend({
  /** The version of this translation that the translator had; 0: there was none. */
  seen: z.number(),
  /** The version of the first language that stood beside it: the one it now says. */
  source: z.number(),
});

/**
 * Saves what an article says in another language, stamped with the version it was translated from. Where the
 * first language has moved on meanwhile, the translation is stale from the beginning, as it is.
 * @throws Refusal `not-found`; InvalidInput.
 */
export async function translateArticle(ctx: Ctx, number: string, given: unknown): Promise<void> {
  const article = await heldArticle(ctx, number);
  const input = checkedFields(savedShape, given);
  if (input.language === article.language) throw new InvalidInput({ language: "language-first" });
  if (input.source < 1 || input.source > article.version)
    throw new InvalidInput({ body: "changed-meanwhile" });
  await writeTranslation(ctx, article, input);
  await articleChanged(ctx, "translated", await ownArticle(ctx, number), {
    language: input.language,
  });
}

type Translation = z.output<typeof savedShape> & { readonly restoredFrom?: number };

/**
 * Writes the next version of a translation of an article, which is held.
 * @throws InvalidInput where somebody else wrote it meanwhile.
 */
export async function writeTranslation(
  ctx: Ctx,
  { id, library, texts }: ToldArticle,
  { language, title, body, source, seen, restoredFrom }: Translation,
): Promise<void> {
  const now = texts.find((one) => one.language === language)?.version ?? 0;
  if (seen !== now) throw new InvalidInput({ body: "changed-meanwhile" });
  await writeText(ctx, {
    article: id,
    library,
    language,
    title,
    body,
    version: now + 1,
    sourceVersion: source,
    ...writerOf(ctx),
    ...(restoredFrom && { restoredFrom }),
  });
}
