import { sql } from "kysely";
import type { LibraryId, PersonId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import type { ArticleId, ArticleText } from "../../model/knowledge/article.ts";

const columns = sql`article_id as article, language, version, source_version as "sourceVersion", title, body, author, at`;

/** What these articles say now, by article, in the order of languages. */
export async function readTexts(
  ctx: Ctx,
  articles: readonly string[],
): Promise<ReadonlyMap<string, readonly ArticleText[]>> {
  const { rows } = await sql<ArticleText>`select ${columns} from article_text
    where article_id = any (${[...articles]}::uuid[]) order by language`.execute(ctx.tx);
  return Map.groupBy(rows, ({ article }) => article);
}

/** A version as it is written. */
export type NewText = Omit<ArticleText, "at"> & {
  readonly library: LibraryId | null;
  readonly person: PersonId | null;
  /** The version that it brings back, where it does. */
  readonly restoredFrom?: number;
};

/** Writes a version, and makes it what the article says. */
export async function writeText(ctx: Ctx, text: NewText): Promise<void> {
  const { article, library, language, version, sourceVersion, title, body, person, author } = text;
  const row = sql.join([article, library, language, version, sourceVersion, title, body]);
  const by = sql.join([person, author, ctx.clock.now().toString()]);
  await sql`insert into article_version (article_id, library_id, language, version, source_version, title, body,
      person_id, author, at, restored_from)
    values (${row}, ${by}, ${text.restoredFrom ?? null})`.execute(ctx.tx);
  await sql`insert into article_text (article_id, library_id, language, version, source_version, title, body,
      person_id, author, at)
    values (${row}, ${by})
    on conflict (article_id, language) do update set version = excluded.version, source_version = excluded.source_version,
      title = excluded.title, body = excluded.body, person_id = excluded.person_id, author = excluded.author, at = excluded.at`.execute(
    ctx.tx,
  );
}

/**
 * Lets what was made from one version of the first language stand for the next: nothing but slips were mended.
 */
export async function carryOver(
  ctx: Ctx,
  article: ArticleId,
  from: number,
  to: number,
): Promise<void> {
  await sql`update article_text set source_version = ${to}
    where article_id = ${article} and source_version = ${from}`.execute(ctx.tx);
}

/** A version of an article's past. */
export type ArticleVersion = ArticleText & { readonly restoredFrom: number | null };

/** All versions of an article, in every language, the newest first. */
export async function readVersions(
  ctx: Ctx,
  article: ArticleId,
): Promise<readonly ArticleVersion[]> {
  const { rows } = await sql<ArticleVersion>`select ${columns}, restored_from as "restoredFrom"
    from article_version where article_id = ${article} order by at desc, version desc, language`.execute(
    ctx.tx,
  );
  return rows;
}
