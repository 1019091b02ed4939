import { checkedFields, Refusal } from "#kernel/access";
import { isId, type LibraryId, newId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import { refusal } from "../../errors.ts";
import { type ToldArticle, textIn } from "../../model/knowledge/article.ts";
import type { Override, OverrideId } from "../../model/knowledge/override.ts";
import { overrideShape } from "../../model/knowledge/shape.ts";
import {
  bringBackOverride,
  confirmOverride as confirm,
  holdOverrides,
  putOverride,
  readOverrides,
  removeOverride as remove,
} from "../../store/knowledge/overrides.ts";
import { type ArticleDeed, articleChanged } from "./note-change.ts";
import { seatOf, writerOf } from "./seat.ts";
import { toldArticles } from "./told-articles.ts";
import { draftArticle } from "./write-article.ts";

/** An article of the network as a library's staff see it, with what they changed of it. */
export type OverriddenArticle = {
  readonly article: ToldArticle;
  readonly override: Override | null;
  /** The library's own article in its place. */
  readonly replacement: ToldArticle | null;
};

/** A published article of the network, at the desk of a library. @throws Refusal `not-found`, `forbidden`. */
export async function overridableArticle(ctx: Ctx, number: string): Promise<OverriddenArticle> {
  const library = seatOf(ctx);
  const [article] = await toldArticles(ctx, { number, owners: [null], state: "published" });
  if (!article || library === null) throw new Refusal("not-found");
  const overrides = await readOverrides(ctx, library);
  const override = overrides.find((one) => one.article === article.id) ?? null;
  const of = override?.replacement;
  const [replacement = null] = of ? await toldArticles(ctx, { ids: [of] }) : [];
  return { article, override, replacement };
}

/**
 * Changes an article of the network for the library's own readers. To replace it begins an article of the
 * library with the same words, which stands in its place once it is published.
 * @returns the number of that article, where one was begun. @throws Refusal `not-found`; InvalidInput.
 */
export async function overrideArticle(
  ctx: Ctx,
  number: string,
  given: unknown,
): Promise<string | null> {
  const library = await overridingAlone(ctx);
  const { article } = await overridableArticle(ctx, number);
  const { way, note } = checkedFields(overrideShape, given);
  const begun = way === "replace" ? await copyOf(ctx, article) : null;
  await putOverride(ctx, {
    id: newId<"article override">(),
    library,
    article: article.id,
    way,
    note: way === "note" ? note : "",
    replacement: begun?.id ?? null,
    sourceVersion: article.version,
    ...writerOf(ctx),
  });
  await articleChanged(ctx, "overridden", article, { way });
  return begun?.number ?? null;
}

/** Begins an article of the library with the network's words, in its first language. */
async function copyOf(ctx: Ctx, article: ToldArticle): Promise<ToldArticle | undefined> {
  const { kind, language, topics, reviewOn } = article;
  const { title, body } = textIn(article, language);
  const number = await draftArticle(ctx, { kind, language, topics, reviewOn, title, body });
  const [copy] = await toldArticles(ctx, { number });
  return copy;
}

/** Lets the network's text show again. @throws Refusal `not-found`, `forbidden`. */
export function removeOverride(ctx: Ctx, id: string): Promise<void> {
  return changeOverride(ctx, id, "override-removed", remove);
}

/** Takes that back. @throws Refusal `not-found`, also where another has taken its place; `forbidden`. */
export function restoreOverride(ctx: Ctx, id: string): Promise<void> {
  return changeOverride(ctx, id, "override-restored", bringBackOverride);
}

async function changeOverride(
  ctx: Ctx,
  id: string,
  deed: ArticleDeed,
  change: (ctx: Ctx, id: OverrideId) => Promise<string | null>,
): Promise<void> {
  await overridingAlone(ctx);
  const of = isId<"article override">(id) ? await change(ctx, id) : null;
  const [article] = of === null ? [] : await toldArticles(ctx, { ids: [of] });
  if (!article) throw new Refusal("not-found");
  await articleChanged(ctx, deed, article);
}

/**
 * Says that what the library changed still holds for the network's text of the version `seen`, which somebody
 * has read. @throws Refusal `not-found`; `article-moved` where the network has changed it once more.
 */
export async function confirmOverride(ctx: Ctx, number: string, seen: number): Promise<void> {
  await overridingAlone(ctx);
  const { article, override } = await overridableArticle(ctx, number);
  if (!override) throw new Refusal("not-found");
  if (seen !== article.version) throw refusal("article-moved");
  await confirm(ctx, override.id, seen);
  await articleChanged(ctx, "override-confirmed", article);
}

/** The library for which the visitor changes the network's articles; its others wait. @throws Refusal `not-found`, `forbidden`. */
async function overridingAlone(ctx: Ctx): Promise<LibraryId> {
  const library = seatOf(ctx);
  if (library === null) throw new Refusal("not-found");
  await holdOverrides(ctx, library);
  return library;
}
