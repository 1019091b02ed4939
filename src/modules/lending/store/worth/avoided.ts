import { sql } from "kysely";
import type { Ctx } from "#kernel/tenancy";
import type { Slice } from "../../model/worth/slice.ts";
import { filledInSlice, inSlice, monthOf, type Role } from "./slice-sql.ts";

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
    await sql<MonthOfWorth>`select ${monthOf("f.filled_at")} as month, f.currency, count(*)::int as fills,
      sum(f.price + f.processing)::text as alternative, sum(f.own_cost_requester)::text as "ownRequester",
      sum(f.own_cost_supplier)::text as "ownSupplier"
    from avoided_cost f where ${filledInSlice(slice, role)} group by 1, 2 order by 2, 1`.execute(
      ctx.tx,
    );
  return rows;
}

/** Charges for fills, by currency. */
export async function chargesOf(
  ctx: Ctx,
  slice: Slice,
  role: Exclude<Role, "either">,
): Promise<readonly { readonly currency: string; readonly amount: string }[]> {
  const { rows } = await sql<{
    currency: string;
    amount: string;
  }>`select f.currency, sum(f.cost)::text as amount
    from lending_fact f where ${inSlice(slice, role)} and f.cost is not null group by 1 order by 1`.execute(
    ctx.tx,
  );
  return rows;
}
