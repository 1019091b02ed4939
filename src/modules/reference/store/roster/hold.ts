import { sql } from "kysely";
import type { LibraryId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";

/**
 * Keeps all others who do the same from changing a desk's shifts and hours until the transaction ends. The desk is
 * held as a whole: a calendar brings shifts of which there are no rows yet, and hours are one row or none.
 */
export async function holdRoster(ctx: Ctx, library: LibraryId | null): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`roster of ${library ?? "the network"}`}, 0))`.execute(
    ctx.tx,
  );
}
