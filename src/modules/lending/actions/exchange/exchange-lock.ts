import { sql } from "kysely";
import type { Ctx } from "#kernel/tenancy";

/**
 * Lets nobody else act on this exchange until the transaction ends. Both sides take it before they
 * look at their rows, so they never wait for each other crosswise; a request that the network brokers
 * has one lock with the one that it serves.
 */
export async function lockExchange(ctx: Ctx, requester: string, number: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(app.ill_root(${requester}, ${number}), 18626))`.execute(
    ctx.tx,
  );
}
