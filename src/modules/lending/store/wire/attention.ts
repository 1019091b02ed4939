import { sql } from "kysely";
import type { Ctx } from "#kernel/tenancy";

/**
 * Says that a person must look at a request or a supply, or (null) that nobody must for this reason any
 * more. What has ended meanwhile is left alone.
 */
export async function setAttention(
  ctx: Ctx,
  { request, supply }: { readonly request: string | null; readonly supply: string | null },
  attention: string | null,
  instead?: string,
): Promise<void> {
  const only = instead ?? null;
  await sql`update ill_request set attention = ${attention} where id = ${request} and ended_at is null
    and (${only}::text is null or attention = ${only})`.execute(ctx.tx);
  await sql`update ill_supply set attention = ${attention} where id = ${supply} and ended_at is null
    and (${only}::text is null or attention = ${only})`.execute(ctx.tx);
}
