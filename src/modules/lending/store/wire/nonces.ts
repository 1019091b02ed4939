import { sql } from "kysely";
import type { Ctx } from "#kernel/tenancy";

/** Remembers for which body a peer's nonce stands. @returns false where it stands for another. */
export async function keepNonce(
  ctx: Ctx,
  peer: string,
  nonce: string,
  body: Uint8Array,
): Promise<boolean> {
  const { rows } = await sql<{ same: boolean }>`
    insert into ill_nonce (peer_id, nonce, body, at) values (${peer}, ${nonce}, ${body}, ${ctx.clock.now().toString()})
    on conflict (peer_id, nonce) do update set at = excluded.at where ill_nonce.body = excluded.body
    returning true as same`.execute(ctx.tx);
  return rows.length > 0;
}

/** Forgets those that no signature can bring again. @returns how many. */
export async function forgetNonces(ctx: Ctx, before: Temporal.Instant): Promise<number> {
  const { numAffectedRows } =
    await sql`delete from ill_nonce where at < ${before.toString()}`.execute(ctx.tx);
  return Number(numAffectedRows ?? 0);
}
