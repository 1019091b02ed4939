import { sql } from "kysely";
import type { LibraryId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import type { Article, ArticleId, ArticleState } from "../../model/knowledge/article.ts";

const columns = sql`id, number::text, library_id as library, kind, language, state, topics, version,
  keeper_id as keeper, review_on::text as "reviewOn", published_at as "publishedAt"`;

/** Which articles: of these ids, of these owners, by number. Left out: all that the reader may see. */
export type ArticlesOf = {
  readonly ids?: readonly string[];
  readonly number?: string;
  /** Owners; null among them is the network. */
  readonly owners?: readonly (LibraryId | null)[];
  readonly state?: ArticleState;
};

/** Articles that the visitor may see, the one first that changed state last. */
export async function readArticles(ctx: Ctx, of: ArticlesOf): Promise<readonly Article[]> {
  const { ids, number, owners, state } = of;
  const { rows } = await sql<Article>`select ${columns} from article
    where (${ids === undefined} or id = any (${[...(ids ?? [])]}::uuid[]))
      and (${number === undefined} or number = ${number ?? "0"}::bigint)
      and (${owners === undefined} or coalesce(library_id::text, '') = any (${(owners ?? []).map((one) => one ?? "")}::text[]))
      and (${state === undefined} or state = ${state ?? ""})
    order by state_at desc, number desc`.execute(ctx.tx);
  return rows;
}

/** Keeps all others from writing an article until the transaction ends; reading and rating it goes on. */
export async function holdArticle(ctx: Ctx, number: string): Promise<void> {
  await sql`select from article where number = ${number}::bigint for no key update`.execute(ctx.tx);
}

/** What an article is, beside its words, numbers and state. */
export type ArticleFacts = Pick<
  Article,
  "id" | "library" | "kind" | "language" | "topics" | "keeper" | "reviewOn"
>;

/** Adds a draft. @returns its number. */
export async function insertArticle(ctx: Ctx, facts: ArticleFacts): Promise<string> {
  const now = ctx.clock.now().toString();
  const { rows } = await sql<{ number: string }>`insert into article
      (id, library_id, kind, language, state_at, topics, keeper_id, review_on, created_at)
    values (${facts.id}, ${facts.library}, ${facts.kind}, ${facts.language}, ${now}, ${[...facts.topics]},
      ${facts.keeper}, ${facts.reviewOn}, ${now})
    returning number::text`.execute(ctx.tx);
  return rows[0]?.number ?? "";
}

/** Changes what an article is. */
export async function updateArticle(
  ctx: Ctx,
  id: ArticleId,
  { kind, topics, keeper, reviewOn }: Pick<ArticleFacts, "kind" | "topics" | "keeper" | "reviewOn">,
): Promise<void> {
  await sql`update article set kind = ${kind}, topics = ${[...topics]}, keeper_id = ${keeper},
    review_on = ${reviewOn} where id = ${id}`.execute(ctx.tx);
}

/** Notes which version its first language has come to. */
export async function setArticleVersion(ctx: Ctx, id: ArticleId, version: number): Promise<void> {
  await sql`update article set version = ${version} where id = ${id}`.execute(ctx.tx);
}

/** Moves an article to another state, if it still is in the one from which it moves. @returns whether it was. */
export async function moveArticle(
  ctx: Ctx,
  id: ArticleId,
  from: ArticleState,
  to: ArticleState,
): Promise<boolean> {
  const now = ctx.clock.now().toString();
  const first = to === "published" ? sql`coalesce(published_at, ${now})` : sql`published_at`;
  const { numAffectedRows = 0n } = await sql`update article set state = ${to}, state_at = ${now},
    published_at = ${first} where id = ${id} and state = ${from}`.execute(ctx.tx);
  return numAffectedRows === 1n;
}

/** Ids in order, for a rebuild of the index. */
export async function articleIdsAfter(
  ctx: Ctx,
  after: string | null,
  limit: number,
): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`select id from article
    where (${after}::uuid is null or id > ${after}::uuid) order by id limit ${limit}`.execute(
    ctx.tx,
  );
  return rows.map(({ id }) => id);
}

/** The network's articles that are published: those that a new library's readers see. */
export async function publishedNetworkIds(ctx: Ctx): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`select id from article
    where library_id is null and state = 'published'`.execute(ctx.tx);
  return rows.map(({ id }) => id);
}
