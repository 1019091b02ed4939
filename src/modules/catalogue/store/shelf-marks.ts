import { sql } from "kysely";
import type { Ctx } from "#kernel/tenancy";

/** Where a library's copies of a title stand, as far as its records say. */
export type ShelfMarks = {
  readonly title: string;
  readonly callNumbers: readonly string[];
  readonly barcodes: readonly string[];
};

/** The call numbers and barcodes of one library's first copies of some titles. */
export async function shelfMarks(
  ctx: Ctx,
  titles: readonly string[],
  library: string,
  most: number,
): Promise<readonly ShelfMarks[]> {
  const { rows } = await sql<ShelfMarks>`
    select m.cluster_id as title,
      coalesce(array_agg(distinct i.call_number) filter (where i.call_number is not null), '{}') as "callNumbers",
      coalesce(array_agg(distinct i.barcode) filter (where i.barcode is not null), '{}') as barcodes
    from cluster_member m
    join library l on l.id = m.library_id and l.code = ${library}
    cross join lateral (
      select call_number, barcode from item where record_id = m.record_id order by position limit ${most}) i
    where m.cluster_id = any(${[...titles]}::uuid[]) group by m.cluster_id`.execute(ctx.tx);
  return rows;
}
