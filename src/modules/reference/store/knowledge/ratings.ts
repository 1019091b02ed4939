import { sql } from "kysely";
import { newId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import type { ArticleText } from "../../model/knowledge/article.ts";
import type { Article, ArticleId } from "../../model/knowledge/article.ts";

type Rated = Pick<Article, "id" | "library"> & Pick<ArticleText, "language" | "version">;

/** Notes whether a version helped somebody. */
export async function insertRating(
  ctx: Ctx,
  { id, library, language, version }: Rated,
  said: { readonly helpful: boolean; readonly words: string },
): Promise<void> {
  const today = ctx.clock.now().toZonedDateTimeISO("UTC").toPlainDate().toString();
  await sql`insert into article_rating (id, article_id, library_id, language, version, helpful, words, given_on)
    values (${newId()}, ${id}, ${library}, ${language}, ${version}, ${said.helpful}, ${said.words}, ${today})`.execute(
    ctx.tx,
  );
}

/** How many a version has helped, and how many not. */
export type RatingCount = {
  readonly article: ArticleId;
  readonly language: string;
  readonly version: number;
  readonly yes: number;
  readonly no: number;
};

/** The ratings of these articles, by version, the newest version first. */
export async function countRatings(
  ctx: Ctx,
  articles: readonly string[],
): Promise<readonly RatingCount[]> {
  const { rows } = await sql<RatingCount>`select article_id as article, language, version,
      count(*) filter (where helpful)::int as yes, count(*) filter (where not helpful)::int as no
    from article_rating where article_id = any (${[...articles]}::uuid[])
    group by article_id, language, version order by language, version desc`.execute(ctx.tx);
  return rows;
}

/** What somebody added in words. */
export type RatingWords = {
  readonly id: string;
  readonly language: string;
  readonly version: number;
  readonly helpful: boolean;
  readonly words: string;
  readonly on: string;
};

/** The newest words about an article. */
export async function readRatingWords(
  ctx: Ctx,
  article: ArticleId,
  limit: number,
): Promise<readonly RatingWords[]> {
  const { rows } =
    await sql<RatingWords>`select id, language, version, helpful, words, given_on::text as on
    from article_rating where article_id = ${article} and words <> '' order by id desc limit ${limit}`.execute(
      ctx.tx,
    );
  return rows;
}

/** Forgets the words given before a day; that it helped or not stays counted. @returns how many. */
export async function forgetRatingWords(ctx: Ctx, before: Temporal.PlainDate): Promise<number> {
  const { numAffectedRows = 0n } = await sql`update article_rating set words = ''
    where words <> '' and given_on < ${before.toString()}`.execute(ctx.tx);
  return Number(numAffectedRows);
}
