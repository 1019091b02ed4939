import { sql } from "kysely";
import type { Ctx } from "#kernel/tenancy";

/** Codes of members in order, after `after`, at most `limit`. */
export async function libraryCodesAfter(
  ctx: Ctx,
  after: string | null,
  limit: number,
): Promise<readonly string[]> {
  const { rows } = await sql<{ code: string }>`select code from library
    where left_at is null and code > ${after ?? ""} order by code limit ${limit}`.execute(ctx.tx);
  return rows.map(({ code }) => code);
}

/** Codes of partners in order, after `after`, at most `limit`. */
export async function partnerCodesAfter(
  ctx: Ctx,
  after: string | null,
  limit: number,
): Promise<readonly string[]> {
  const { rows } = await sql<{ code: string }>`select code from partner
    where removed_at is null and code > ${after ?? ""} order by code limit ${limit}`.execute(
    ctx.tx,
  );
  return rows.map(({ code }) => code);
}
