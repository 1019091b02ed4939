import { sql } from "kysely";
import type { PersonId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";

/** What a person wrote in the knowledge base, as they may take it along. */
export type Written = {
  readonly article: string;
  readonly language: string;
  readonly version: number;
  readonly at: Date;
  readonly title: string;
  readonly body: string;
};

/** Every version that a person wrote. */
export async function versionsOfPerson(ctx: Ctx, person: PersonId): Promise<readonly Written[]> {
  const { rows } =
    await sql<Written>`select a.number::text as article, v.language, v.version, v.at, v.title, v.body
    from article_version v join article a on a.id = v.article_id
    where v.person_id = ${person} order by v.at, v.version`.execute(ctx.tx);
  return rows;
}

/** What a person changed for the readers of a library. */
export async function overridesOfPerson(ctx: Ctx, person: PersonId) {
  const { rows } = await sql<{ article: string; way: string; note: string; at: Date }>`
    select a.number::text as article, o.way, o.note, o.at
    from article_override o join article a on a.id = o.article_id
    where o.person_id = ${person} order by o.at`.execute(ctx.tx);
  return rows;
}

/**
 * Makes what a person wrote nobody's: the words stay, for others read them. Articles come before their words, as
 * for those who save: what is being saved is waited for, and forgotten too.
 */
export async function forgetWriter(ctx: Ctx, person: PersonId): Promise<void> {
  await sql`update article set keeper_id = null where keeper_id = ${person}`.execute(ctx.tx);
  for (const table of ["article_text", "article_version", "article_override"])
    await sql`update ${sql.table(table)} set author = '', person_id = null
      where person_id = ${person}`.execute(ctx.tx);
}
