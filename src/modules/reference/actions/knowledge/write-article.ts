import { z } from "zod";
import { checkedFields, InvalidInput } from "#kernel/access";
import { newId } from "#kernel/ids";
import { allLibraries, type Ctx, inNameOf } from "#kernel/tenancy";
import { type ToldArticle, textIn } from "../../model/knowledge/article.ts";
import { type ArticleInput, articleShape } from "../../model/knowledge/shape.ts";
import { insertArticle, setArticleVersion, updateArticle } from "../../store/knowledge/articles.ts";
import { carryOverOverrides } from "../../store/knowledge/overrides.ts";
import { carryOver, writeText } from "../../store/knowledge/texts.ts";
import { articleChanged } from "./note-change.ts";
import { seatOf, writerOf } from "./seat.ts";
import { heldArticle, ownArticle } from "./told-articles.ts";

/**
 * Begins an article as a draft of the library in whose name the visitor acts, or of the network; who begins it
 * keeps it. @returns its number. @throws Refusal `forbidden`; InvalidInput.
 */
export async function draftArticle(ctx: Ctx, given: unknown): Promise<string> {
  const library = seatOf(ctx);
  const { title, body, ...facts } = checkedFields(articleShape, given);
  const id = newId<"article">();
  const by = writerOf(ctx);
  const number = await insertArticle(ctx, { id, library, ...facts, keeper: by.person });
  const { language } = facts;
  const words = { language, version: 1, sourceVersion: 1, title, body };
  await writeText(ctx, { article: id, library, ...words, ...by });
  await articleChanged(ctx, "drafted", await ownArticle(ctx, number));
  return number;
}

const savedShape = articleShape.omit({ language: true }).extend({
  /** The version that the writer had before them. */
  seen: z.number(),
  /** Only slips were mended: translations and what libraries changed still hold. */
  minor: z.boolean(),
  /** The writer looks after it from now on. */
  keep: z.boolean(),
});

/**
 * Saves an article; its words become a new version where they changed. @throws Refusal `not-found`;
 * InvalidInput, also where somebody else has saved it since it was read (`changed-meanwhile`).
 */
export async function saveArticle(ctx: Ctx, number: string, given: unknown): Promise<void> {
  const article = await heldArticle(ctx, number);
  const input = checkedFields(savedShape, given);
  if (input.seen !== article.version) throw new InvalidInput({ body: "changed-meanwhile" });
  const keeper = input.keep ? writerOf(ctx).person : article.keeper;
  await updateArticle(ctx, article.id, { ...input, keeper });
  if (hasNewWords(article, input)) await writeVersion(ctx, article, input);
  await articleChanged(ctx, "saved", await ownArticle(ctx, number));
}

function hasNewWords(
  article: ToldArticle,
  { title, body }: Pick<ArticleInput, "title" | "body">,
): boolean {
  const now = textIn(article, article.language);
  return now.title !== title || now.body !== body;
}

type Words = Pick<ArticleInput, "title" | "body"> & {
  readonly minor: boolean;
  readonly restoredFrom?: number;
};

/** Writes the next version of an article, which is held, in its first language. */
export async function writeVersion(ctx: Ctx, article: ToldArticle, words: Words): Promise<void> {
  const { id, library, language } = article;
  const version = article.version + 1;
  const { title, body, minor, restoredFrom } = words;
  const text = { article: id, library, language, version, sourceVersion: version, title, body };
  await writeText(ctx, { ...text, ...writerOf(ctx), ...(restoredFrom && { restoredFrom }) });
  await setArticleVersion(ctx, id, version);
  if (minor) await carryAllOver(ctx, article, version);
}

/** What libraries changed is theirs: the software carries it over, each in its library's name. */
async function carryAllOver(ctx: Ctx, article: ToldArticle, version: number): Promise<void> {
  const { id, library } = article;
  await carryOver(ctx, id, article.version, version);
  if (library !== null) return;
  for (const one of await allLibraries(ctx))
    await inNameOf(ctx, one.id, "a slip in an article was mended", (own) =>
      carryOverOverrides(own, id, article.version, version),
    );
}
