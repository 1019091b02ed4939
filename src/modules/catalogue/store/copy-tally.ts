import { sql } from "kysely";
import type { Ctx } from "#kernel/tenancy";

/** Copies of a title by where they stand: at the branches of one library, and anywhere. */
export type CopyTally = {
  readonly title: string;
  readonly library: string;
  /** The library's own code; null where the record names none. */
  readonly branch: string | null;
  readonly total: number;
  readonly available: number;
  /** There, to be used in the library. */
  readonly reference: number;
  /** Lent, set aside or on the way: it comes back. */
  readonly out: number;
};

/** Copies of these titles counted by library and branch and by what their status means for a reader. */
export async function tallyCopies(
  ctx: Ctx,
  titles: readonly string[],
): Promise<readonly CopyTally[]> {
  if (titles.length === 0) return [];
  const { rows } = await sql<CopyTally>`select m.cluster_id as title, l.code as library, i.branch,
      count(*)::int as total,
      (count(*) filter (where i.status = 'available'))::int as available,
      (count(*) filter (where i.status = 'reference'))::int as reference,
      (count(*) filter (where i.status in ('on-loan', 'on-hold', 'in-transit')))::int as out
    from cluster_member m join item i on i.record_id = m.record_id join library l on l.id = m.library_id
    where m.cluster_id = any(${[...titles]}::uuid[])
    group by 1, 2, 3 order by 1, 2, available desc, 3`.execute(ctx.tx);
  return rows;
}
