import { sql } from "kysely";
import type { LibraryId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import type { Side } from "../../model/desk/queues.ts";

/** A request or a supply that a code may mean. */
export type Meant = {
  readonly side: Side;
  readonly id: string;
  /** By our own number or a barcode; not by the other library's number. */
  readonly own: boolean;
  readonly ended: boolean;
};

/**
 * What a code may mean at a desk: our numbers, the barcodes of copies that are out or here, the other
 * library's numbers. What is open first, the newest first.
 */
export async function findByCode(
  ctx: Ctx,
  library: LibraryId,
  code: string,
): Promise<readonly Meant[]> {
  const { rows } = await sql<Meant>`
    select 'lend' as side, id, coalesce(supplying_number = ${code} or item_id = ${code}, false) as own, ended_at is not null as ended,
      received_at as at
    from ill_supply where library_id = ${library}
      and (supplying_number = ${code} or item_id = ${code} or requesting_number = ${code})
    union all
    select 'borrow', id, coalesce(number = ${code} or item_id = ${code}, false), ended_at is not null, placed_at
    from ill_request where library_id = ${library}
      and (number = ${code} or item_id = ${code} or supplying_number = ${code})
    order by ended, at desc limit 20`.execute(ctx.tx);
  return rows.map(({ side, id, own, ended }) => ({ side, id, own, ended }));
}
