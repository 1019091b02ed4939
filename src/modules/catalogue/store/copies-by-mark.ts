import { sql } from "kysely";
import type { LibraryId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";

/** A copy with what its record says of it. */
export type MarkedCopy = {
  readonly titleId: string;
  readonly title: string;
  readonly barcode: string | null;
  readonly branch: string | null;
  readonly collection: string | null;
  readonly form: string | null;
  readonly addedAt: Date;
  readonly loanable: boolean | null;
};

/** A library's copies with this barcode, else the first of the record with this control number. */
export async function copiesByMark(
  ctx: Ctx,
  library: LibraryId,
  mark: string,
  most: number,
): Promise<readonly MarkedCopy[]> {
  const { rows } = await sql<MarkedCopy>`
    with wanted as (
      select i.id, i.record_id, 1 as rank from item i where i.barcode = ${mark} and i.library_id = ${library}
      union all
      select i.id, i.record_id, 2 from bib_record r join item i on i.record_id = r.id
        where r.library_id = ${library} and r.control_number = ${mark})
    select m.cluster_id as "titleId", coalesce(r.description->'titles'->'main'->>'proper', r.control_number) as title,
      i.barcode, i.branch, i.shelving as collection, r.description->>'form' as form, r.created_at as "addedAt", i.loanable
    from wanted join item i on i.id = wanted.id join bib_record r on r.id = wanted.record_id and r.deleted_at is null
      join cluster_member m on m.record_id = r.id
    where rank = (select min(rank) from wanted) order by i.position limit ${most}`.execute(ctx.tx);
  return rows;
}
