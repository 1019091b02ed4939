import { Refusal } from "#kernel/access";
import type { Ctx } from "#kernel/tenancy";
import type { ToldArticle } from "../../model/knowledge/article.ts";
import { type ArticleVersion, readVersions } from "../../store/knowledge/texts.ts";
import { articleChanged } from "./note-change.ts";
import { heldArticle, ownArticle } from "./told-articles.ts";
import { writeTranslation } from "./translate-article.ts";
import { writeVersion } from "./write-article.ts";

export type { ArticleVersion } from "../../store/knowledge/texts.ts";

/** An article with all it has ever said, the newest first. @throws Refusal `not-found`. */
export async function articleHistory(
  ctx: Ctx,
  number: string,
): Promise<{ readonly article: ToldArticle; readonly versions: readonly ArticleVersion[] }> {
  const article = await ownArticle(ctx, number);
  return { article, versions: await readVersions(ctx, article.id) };
}

/**
 * Says again what a version said, as a new version: nothing that was said is lost by it.
 * @throws Refusal `not-found`.
 */
export async function restoreVersion(
  ctx: Ctx,
  number: string,
  of: { readonly language: string; readonly version: number },
): Promise<void> {
  const article = await heldArticle(ctx, number);
  const versions = await readVersions(ctx, article.id);
  const { language } = of;
  const old = versions.find((one) => one.language === language && one.version === of.version);
  if (!old) throw new Refusal("not-found");
  const { title, body, sourceVersion: source, version: restoredFrom } = old;
  if (language === article.language)
    await writeVersion(ctx, article, { title, body, minor: false, restoredFrom });
  else {
    const seen = article.texts.find((one) => one.language === language)?.version ?? 0;
    await writeTranslation(ctx, article, { language, title, body, source, seen, restoredFrom });
  }
  await articleChanged(ctx, "version-restored", await ownArticle(ctx, number), { ...of });
}
