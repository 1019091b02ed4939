import { sql } from "kysely";
import type { LibraryId, PersonId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";

/** How many articles of one owner a person should read again. */
export type OverdueOf = {
  readonly keeper: PersonId;
  readonly library: LibraryId | null;
  /** Code of the library; null: the network. */
  readonly code: string | null;
  readonly count: number;
  /** The title of the one that has waited longest. */
  readonly title: string;
};

/** Published articles whose day has come, by keeper and owner; for the software only. */
export async function overdueByKeeper(
  ctx: Ctx,
  today: Temporal.PlainDate,
): Promise<readonly OverdueOf[]> {
  const { rows } = await sql<OverdueOf>`select a.keeper_id as keeper, a.library_id as library,
      (select code from library l where l.id = a.library_id) as code, count(*)::int as count,
      (array_agg(t.title order by a.review_on, a.number))[1] as title
    from article a join article_text t on t.article_id = a.id and t.language = a.language
    where a.state = 'published' and a.review_on <= ${today.toString()} and a.keeper_id is not null
    group by a.keeper_id, a.library_id order by a.keeper_id, a.library_id`.execute(ctx.tx);
  return rows;
}
