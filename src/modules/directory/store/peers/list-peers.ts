import { sql } from "kysely";
import type { Ctx } from "#kernel/tenancy";
import type { PeerRecord } from "../../model/peers/entries.ts";

/** Every peer with the setup that holds and the one that waits (network reach); `code` null: all. */
export async function listPeers(
  ctx: Ctx,
  code: string | null = null,
): Promise<readonly PeerRecord[]> {
  const { rows } =
    await sql<PeerRecord>`select peer.id, code, names, agencies, removed_at is not null as removed,
      ${setupOf("current")} as current, ${setupOf("waiting")} as waiting
    from peer where (${code}::text is null or code = ${code}) order by code`.execute(ctx.tx);
  return rows;
}

/** Of secrets only whether there are any, and whether they change. */
function setupOf(standing: "current" | "waiting") {
  return sql`(select jsonb_build_object('id', setup.id, 'setup', setup.setup, 'origin', origin, 'proposedAt', proposed_at,
      'proposedBy', proposed_by, 'theirToken', token_hash is not null, 'ourToken', sealed_token is not null,
      'newTheirToken', token_hash is distinct from (select token_hash from peer_setup held where held.peer_id = peer.id and held.standing = 'current'),
      'newOurToken', sealed_token is distinct from (select sealed_token from peer_setup held where held.peer_id = peer.id and held.standing = 'current'))
    from peer_setup setup where setup.peer_id = peer.id and standing = ${standing})`;
}

/** Takes a peer out (`at`) or puts it back (null). @returns whether it was there. */
export async function setPeerRemoved(
  ctx: Ctx,
  code: string,
  at: Temporal.Instant | null,
): Promise<boolean> {
  const { numAffectedRows } =
    await sql`update peer set removed_at = ${at?.toString() ?? null} where code = ${code}`.execute(
      ctx.tx,
    );
  return numAffectedRows === 1n;
}
