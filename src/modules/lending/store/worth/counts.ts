import { sql } from "kysely";
import type { Ctx } from "#kernel/tenancy";
import type { FactCount, FillHours, MonthOfRequests } from "../../model/worth/counts.ts";
import type { Slice } from "../../model/worth/slice.ts";
import { inSlice } from "./slice-sql.ts";

/** Facts in which the agency asked or was asked, counted by all that figures are made of. */
export async function factCounts(ctx: Ctx, slice: Slice): Promise<readonly FactCount[]> {
  const { rows } =
    await sql<FactCount>`select to_char(f.month, 'YYYY-MM') as month, f.requester, f.supplier, f.service,
      f.form, f.outcome, f.reason, f.filled_at is not null as filled, f.currency, count(*)::int as count,
      sum(f.cost)::text as cost
    from lending_fact f where ${inSlice(slice, "either")}
    group by f.month, 2, 3, 4, 5, 6, 7, 8, 9`.execute(ctx.tx);
  return rows;
}

/** Requests of the agency by month, each counted once however many suppliers were tried. */
export async function requestsByMonth(ctx: Ctx, slice: Slice): Promise<readonly MonthOfRequests[]> {
  const { rows } =
    await sql<MonthOfRequests>`select to_char(month, 'YYYY-MM') as month, count(*)::int as requests,
      (count(*) filter (where filled))::int as filled, (count(*) filter (where ended and not filled))::int as unfilled
    from (select f.requester, f.number, min(f.month) as month, bool_or(f.filled_at is not null) as filled,
        bool_and(f.outcome is not null) as ended
      from lending_fact f where ${inSlice(slice, "requester")} group by 1, 2) r
    group by r.month order by r.month`.execute(ctx.tx);
  return rows;
}

/** How long fills took, in whole hours, by who asked and who supplied. */
export async function fillHours(ctx: Ctx, slice: Slice): Promise<readonly FillHours[]> {
  const { rows } =
    await sql<FillHours>`select f.requester, f.supplier, f.fill_hours as hours, count(*)::int as count
    from lending_fact f where ${inSlice(slice, "either")} and f.fill_hours is not null group by 1, 2, 3`.execute(
      ctx.tx,
    );
  return rows;
}
