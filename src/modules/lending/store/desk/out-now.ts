import { sql } from "kysely";
import type { LibraryId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";

/** How many copies of a library are promised to others or out with them. */
export async function countOut(ctx: Ctx, library: LibraryId): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from ill_supply
    where library_id = ${library} and ended_at is null and service <> 'Copy'
      and state not in ('requested', 'expecting', 'conditional', 'retry')`.execute(ctx.tx);
  return rows[0]?.n ?? 0;
}
