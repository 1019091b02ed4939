import { sql } from "kysely";
import type { Ctx } from "#kernel/tenancy";

/** What a nonce was before: never seen, seen for this very body, or seen for another. */
export type NonceStanding = "new" | "same" | "other";

/** Remembers for which body (its SHA-256) a peer's nonce stands. */
export async function keepNonce(
  ctx: Ctx,
  peer: string,
  nonce: string,
  body: Uint8Array,
): Promise<NonceStanding> {
  const at = ctx.clock.now().toString();
  // A row that is inserted has no deleting or locking transaction yet (xmax).
  const { rows } = await sql<{ fresh: boolean }>`
    insert into peer_nonce (peer_id, nonce, body, at) values (${peer}, ${nonce}, ${body}, ${at})
    on conflict (peer_id, nonce) do update set at = excluded.at where peer_nonce.body = excluded.body
    returning xmax = 0 as fresh`.execute(ctx.tx);
  const [kept] = rows;
  if (!kept) return "other";
  return kept.fresh ? "new" : "same";
}

/** Forgets those that no signature can bring again. */
export async function forgetNonces(ctx: Ctx, before: Temporal.Instant): Promise<void> {
  await sql`delete from peer_nonce where at < ${before.toString()}`.execute(ctx.tx);
}
