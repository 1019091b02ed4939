import { sql } from "kysely";
import type { Ctx } from "#kernel/tenancy";
import type { Slice } from "../../model/worth/slice.ts";
import { inSlice, type Role } from "./slice-sql.ts";

/** What fills of a month were worth, in one currency; amounts in decimal digits. */
export type MonthOfWorth = {
  readonly month: string;
  readonly currency: string;
  readonly fills: number;
  /** What buying, or commercial delivery, would have cost. */
  readonly alternative: string;
  readonly ownRequester: string;
  readonly ownSupplier: string;
};

export async function avoidedByMonth(
  ctx: Ctx,
  slice: Slice,
  role: Role,
): Promise<readonly MonthOfWorth[]> {
  const { rows } =
    await sql<MonthOfWorth>`select to_char(f.month, 'YYYY-MM') as month, f.currency, count(*)::int as fills,
      sum(f.price + f.processing)::text as alternative, sum(f.own_cost_requester)::text as "ownRequester",
      sum(f.own_cost_supplier)::text as "ownSupplier"
    from avoided_cost f where ${inSlice(slice, role)} group by f.month, 2 order by 2, f.month`.execute(
      ctx.tx,
    );
  return rows;
}
