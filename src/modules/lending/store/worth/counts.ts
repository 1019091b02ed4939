import { sql } from "kysely";
import type { Ctx } from "#kernel/tenancy";
import type { AgencyKey } from "#modules/directory";
import type { Slice } from "../../model/worth/slice.ts";
import { inSlice, monthOf, type Role } from "./slice-sql.ts";

/** Requests of a month, each counted once however many suppliers were tried. */
export type MonthOfRequests = {
  readonly month: string;
  readonly requests: number;
  readonly filled: number;
  /** Ended without being filled. */
  readonly unfilled: number;
};

export async function requestsByMonth(ctx: Ctx, slice: Slice): Promise<readonly MonthOfRequests[]> {
  const { rows } =
    await sql<MonthOfRequests>`select ${monthOf("r.began_at")} as month, count(*)::int as requests,
      (count(*) filter (where filled))::int as filled, (count(*) filter (where ended and not filled))::int as unfilled
    from (select f.requester, f.number, min(f.began_at) as began_at, bool_or(f.filled_at is not null) as filled,
        bool_and(f.outcome is not null) as ended
      from lending_fact f where ${inSlice(slice, "requester")} group by 1, 2) r
    group by 1 order by 1`.execute(ctx.tx);
  return rows;
}

/** What suppliers were asked in a month, and what they filled; each supplier tried counts. */
export type MonthOfSupplies = {
  readonly month: string;
  readonly asked: number;
  readonly filled: number;
};

export async function suppliesByMonth(ctx: Ctx, slice: Slice): Promise<readonly MonthOfSupplies[]> {
  const { rows } =
    await sql<MonthOfSupplies>`select ${monthOf("f.began_at")} as month, count(*)::int as asked,
      count(f.filled_at)::int as filled
    from lending_fact f where ${inSlice(slice, "supplier")} group by 1 order by 1`.execute(ctx.tx);
  return rows;
}

/** How a supplier served: in counts, and in hours from being asked. */
export type SupplierService = {
  readonly supplier: AgencyKey;
  readonly asked: number;
  readonly filled: number;
  readonly unfilled: number;
  readonly skipped: number;
  /** Half of the readers had it within so many hours, nine of ten within these; null: none was filled. */
  readonly median: number | null;
  readonly ninth: number | null;
  readonly answer: number | null;
};

/** By supplier; those that were asked the most first. */
export async function serviceOfSuppliers(
  ctx: Ctx,
  slice: Slice,
  role: Exclude<Role, "either">,
): Promise<readonly SupplierService[]> {
  const { rows } = await sql<SupplierService>`select supplier, asked, filled, unfilled, skipped,
      hours[1] as median, hours[2] as ninth, answer
    from (select f.supplier, count(*)::int as asked, count(f.filled_at)::int as filled,
        (count(*) filter (where f.filled_at is null and f.outcome = 'unfilled'))::int as unfilled,
        (count(*) filter (where f.filled_at is null and f.outcome = 'skipped'))::int as skipped,
        percentile_cont(array[0.5, 0.9]) within group
          (order by extract(epoch from f.filled_at - f.asked_at)::float8 / 3600) as hours,
        percentile_cont(0.5) within group
          (order by extract(epoch from coalesce(f.answered_at, f.shipped_at) - f.asked_at)::float8 / 3600) as answer
      from lending_fact f where ${inSlice(slice, role)} group by 1) s
    order by asked desc, supplier`.execute(ctx.tx);
  return rows;
}

/** The same over all suppliers together. */
export async function wholeService(ctx: Ctx, slice: Slice, role: Role) {
  const { rows } = await sql<{
    asked: number;
    filled: number;
    median: number | null;
    ninth: number | null;
  }>`select asked, filled, hours[1] as median, hours[2] as ninth
    from (select count(*)::int as asked, count(f.filled_at)::int as filled, percentile_cont(array[0.5, 0.9]) within group
        (order by extract(epoch from f.filled_at - f.asked_at)::float8 / 3600) as hours
      from lending_fact f where ${inSlice(slice, role)}) s`.execute(ctx.tx);
  return rows[0] ?? { asked: 0, filled: 0, median: null, ninth: null };
}

/** Why suppliers did not fill: codes of reasonUnfilled, `skipped` for no answer in time. */
export type ReasonCount = { readonly reason: string; readonly count: number };

export async function reasonsUnfilled(
  ctx: Ctx,
  slice: Slice,
  role: Exclude<Role, "either">,
): Promise<readonly ReasonCount[]> {
  const { rows } =
    await sql<ReasonCount>`select case when f.outcome = 'skipped' then 'skipped' else coalesce(f.reason, 'none') end
      as reason, count(*)::int as count
    from lending_fact f
    where ${inSlice(slice, role)} and f.filled_at is null and f.outcome in ('unfilled', 'skipped')
    group by 1 order by 2 desc, 1`.execute(ctx.tx);
  return rows;
}

/** What was lent from one to another. */
export type PairCount = {
  readonly supplier: AgencyKey;
  readonly requester: AgencyKey;
  readonly asked: number;
  readonly filled: number;
};

export async function pairCounts(ctx: Ctx, slice: Slice): Promise<readonly PairCount[]> {
  const { rows } =
    await sql<PairCount>`select f.supplier, f.requester, count(*)::int as asked, count(f.filled_at)::int as filled
    from lending_fact f where ${inSlice(slice, "either")} group by 1, 2 order by 4 desc, 1, 2`.execute(
      ctx.tx,
    );
  return rows;
}

/** What kinds of things were asked for and filled; each supplier tried counts. */
export type FormCount = {
  readonly form: string | null;
  readonly service: string;
  readonly asked: number;
  readonly filled: number;
};

export async function formCounts(
  ctx: Ctx,
  slice: Slice,
  role: Role,
): Promise<readonly FormCount[]> {
  const { rows } =
    await sql<FormCount>`select f.form, f.service, count(*)::int as asked, count(f.filled_at)::int as filled
    from lending_fact f where ${inSlice(slice, role)} group by 1, 2 order by 3 desc, 1, 2`.execute(
      ctx.tx,
    );
  return rows;
}
