import { sql } from "kysely";
import type { LibraryId, PersonId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import type { Override, OverrideId } from "../../model/knowledge/override.ts";

const columns = sql`id, library_id as library, article_id as article, way, note, replacement_id as replacement,
  source_version as "sourceVersion", author, at`;

/** What a library changes of the network's articles for its readers. */
export async function readOverrides(
  ctx: Ctx,
  library: LibraryId | null,
): Promise<readonly Override[]> {
  if (library === null) return [];
  const { rows } = await sql<Override>`select ${columns} from article_override
    where library_id = ${library} and removed_at is null`.execute(ctx.tx);
  return rows;
}

/** What libraries change of these articles: all of them for the software, else that in whose name the visitor acts. */
export async function overridesOf(
  ctx: Ctx,
  articles: readonly string[],
): Promise<readonly Override[]> {
  const { rows } = await sql<Override>`select ${columns} from article_override
    where article_id = any (${[...articles]}::uuid[]) and removed_at is null`.execute(ctx.tx);
  return rows;
}

/** Articles of the network in whose place one of these stands. */
export async function replacedBy(
  ctx: Ctx,
  replacements: readonly string[],
): Promise<readonly string[]> {
  const { rows } = await sql<{
    article: string;
  }>`select distinct article_id as article from article_override
    where replacement_id = any (${[...replacements]}::uuid[]) and removed_at is null`.execute(
    ctx.tx,
  );
  return rows.map(({ article }) => article);
}

/** Keeps all others from changing what a library changes of the network's articles, until the transaction ends. */
export async function holdOverrides(ctx: Ctx, library: LibraryId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`overrides of ${library}`}, 0))`.execute(
    ctx.tx,
  );
}

/** Puts an override in the place of the one there was; the library's are held. */
export async function putOverride(
  ctx: Ctx,
  override: Omit<Override, "at"> & { readonly person: PersonId | null },
): Promise<void> {
  const { id, library, article, way, note, replacement, sourceVersion, person, author } = override;
  const now = ctx.clock.now().toString();
  await sql`update article_override set removed_at = ${now}
    where library_id = ${library} and article_id = ${article} and removed_at is null`.execute(
    ctx.tx,
  );
  await sql`insert into article_override (id, library_id, article_id, way, note, replacement_id, source_version,
      person_id, author, at)
    values (${id}, ${library}, ${article}, ${way}, ${note}, ${replacement}, ${sourceVersion}, ${person}, ${author},
      ${now})`.execute(ctx.tx);
}

/** Takes an override away. @returns the article of the network; null where there was none such. */
export async function removeOverride(ctx: Ctx, id: OverrideId): Promise<string | null> {
  const { rows } = await sql<{
    article: string;
  }>`update article_override set removed_at = ${ctx.clock.now().toString()}
    where id = ${id} and removed_at is null returning article_id as article`.execute(ctx.tx);
  return rows[0]?.article ?? null;
}

/**
 * Brings back what was taken away, where nothing else has taken its place; the library's are held.
 * @returns the article; null: it did not.
 */
export async function bringBackOverride(ctx: Ctx, id: OverrideId): Promise<string | null> {
  const { rows } = await sql<{ article: string }>`update article_override o set removed_at = null
    where o.id = ${id} and not exists (select from article_override p
      where p.library_id = o.library_id and p.article_id = o.article_id and p.removed_at is null)
    returning o.article_id as article`.execute(ctx.tx);
  return rows[0]?.article ?? null;
}

/** Says that what a library changed still stands for the network's text of this version. */
export async function confirmOverride(
  ctx: Ctx,
  id: OverrideId,
  sourceVersion: number,
): Promise<boolean> {
  const { numAffectedRows = 0n } =
    await sql`update article_override set source_version = ${sourceVersion}
      where id = ${id} and removed_at is null`.execute(ctx.tx);
  return numAffectedRows === 1n;
}

/** Lets what was made from one version of the network's text stand for the next; for the software only. */
export async function carryOverOverrides(
  ctx: Ctx,
  article: string,
  from: number,
  to: number,
): Promise<void> {
  await sql`update article_override set source_version = ${to}
    where article_id = ${article} and source_version = ${from}`.execute(ctx.tx);
}
