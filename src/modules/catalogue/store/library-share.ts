import { sql } from "kysely";
import type { Ctx } from "#kernel/tenancy";

/** What one library has on the common shelf, in numbers. */
export type LibraryShare = {
  readonly records: number;
  readonly titles: number;
  /** Titles that no other library has. */
  readonly alone: number;
  readonly copies: number;
  readonly available: number;
  /** Copies of whose whereabouts the records say nothing we understand. */
  readonly unclear: number;
  /** Records too long for ISO 2709, which states their length in five digits. */
  readonly long: number;
};

type TitleCounts = Pick<LibraryShare, "records" | "titles" | "alone" | "long">;
type CopyCounts = Pick<LibraryShare, "copies" | "available" | "unclear">;

const nothing: LibraryShare = {
  records: 0,
  titles: 0,
  alone: 0,
  long: 0,
  copies: 0,
  available: 0,
  unclear: 0,
};

export async function countShare(ctx: Ctx): Promise<LibraryShare> {
  const titles = await sql<TitleCounts>`select count(*)::int as records,
      count(distinct m.cluster_id)::int as titles,
      (count(distinct m.cluster_id) filter (where c.held_by = 1))::int as alone,
      (count(*) filter (where octet_length(r.original) > 99999))::int as long
    from bib_record r join cluster_member m on m.record_id = r.id join cluster c on c.id = m.cluster_id
    where r.library_id = ${ctx.library} and r.deleted_at is null`.execute(ctx.tx);
  const copies = await sql<CopyCounts>`select count(*)::int as copies,
      (count(*) filter (where i.status = 'available'))::int as available,
      (count(*) filter (where i.status = 'unknown'))::int as unclear
    from bib_record r join item i on i.record_id = r.id where r.library_id = ${ctx.library}`.execute(
    ctx.tx,
  );
  return { ...nothing, ...titles.rows[0], ...copies.rows[0] };
}

/** A status as a library's records have it, and how many copies. */
export type StatusWord = { readonly word: string; readonly copies: number };

/** Words for a status that nobody here understands yet, the most frequent first. */
export async function unclearStatuses(ctx: Ctx, limit: number): Promise<readonly StatusWord[]> {
  const { rows } = await sql<StatusWord>`select i.status_text as word, count(*)::int as copies
    from bib_record r join item i on i.record_id = r.id
    where r.library_id = ${ctx.library} and i.status = 'unknown' and i.status_text is not null
    group by i.status_text order by count(*) desc, i.status_text limit ${limit}`.execute(ctx.tx);
  return rows;
}
