import { sql } from "kysely";
import type { LibraryId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";

/** A title of which a library has a copy there, with where it stands. */
export type OnShelf = {
  readonly title: string;
  readonly barcode: string | null;
  readonly branch: string | null;
  readonly callNumber: string | null;
};

/** Some books of a library of which a copy is there and may leave the house, in the order of their records. */
export async function booksOnShelf(
  ctx: Ctx,
  library: LibraryId,
  limit: number,
): Promise<readonly OnShelf[]> {
  const { rows } = await sql<OnShelf>`
    select m.cluster_id as title, i.barcode, i.branch, i.call_number as "callNumber"
    from cluster_member m join bib_record r on r.id = m.record_id
    cross join lateral (select * from item where record_id = m.record_id and status = 'available'
      and loanable is distinct from false order by position limit 1) i
    where m.library_id = ${library} and r.description->>'form' = 'book'
    order by r.control_number limit ${limit}`.execute(ctx.tx);
  return rows;
}
