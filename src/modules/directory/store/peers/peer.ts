import { sql } from "kysely";
import { newId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import type { AgencyKey } from "../../model/agency.ts";
import type { PeerEntry, SetupEntry } from "../../model/peers/entries.ts";
import type { PeerFacts } from "../../model/peers/shape.ts";

/** Adds a peer, or changes what is said of the one of the same code. @returns its id. */
export async function putPeer(ctx: Ctx, { code, names, agencies }: PeerFacts): Promise<string> {
  const { rows } = await sql<{ id: string }>`insert into peer (id, code, names, agencies)
    values (${newId()}, ${code}, ${JSON.stringify(names)}, ${agencies})
    on conflict (code) do update set names = excluded.names, agencies = excluded.agencies, removed_at = null returning id`.execute(
    ctx.tx,
  );
  return rows[0]?.id ?? "";
}

const columns = sql`peer.id, peer.code, names, agencies, setup.setup,
  token_hash is not null as "hasToken"`;

/** Peers that may be spoken with, and how (network reach): by agency, or by id. */
export async function readApprovedPeers(
  ctx: Ctx,
  by: { readonly agency?: AgencyKey; readonly id?: string } = {},
): Promise<readonly PeerEntry[]> {
  const { rows } = await sql<PeerEntry>`select ${columns} from peer
    join peer_setup setup on peer_id = peer.id and standing = 'current'
    where removed_at is null and (${by.agency ?? null}::text is null or agencies @> array[${by.agency ?? null}::text])
      and (${by.id ?? null}::uuid is null or peer.id = ${by.id ?? null}::uuid) order by peer.code`.execute(
    ctx.tx,
  );
  return rows;
}

/** The peer that signs in with a token of this hash. */
export async function peerOfTokenHash(ctx: Ctx, hash: string): Promise<PeerEntry | null> {
  const { rows } = await sql<PeerEntry>`select ${columns} from peer
    join peer_setup setup on peer_id = peer.id and standing = 'current'
    where removed_at is null and token_hash = ${hash}`.execute(ctx.tx);
  return rows[0] ?? null;
}

/** How it is reached now, with what is sealed; null for one that may not be spoken with. */
export async function readCurrentSetup(ctx: Ctx, peer: string): Promise<SetupEntry | null> {
  return readSetup(ctx, peer, ["current"]);
}

/** The setup that waits, else the one that holds: what a change builds on. */
export async function readLatestSetup(ctx: Ctx, peer: string): Promise<SetupEntry | null> {
  return readSetup(ctx, peer, ["waiting", "current"]);
}

async function readSetup(
  ctx: Ctx,
  peer: string,
  standings: readonly string[],
): Promise<SetupEntry | null> {
  const { rows } =
    await sql<SetupEntry>`select id, setup, token_hash as "tokenHash", sealed_token as "sealedToken", origin,
      proposed_at as "proposedAt", proposed_by as "proposedBy" from peer_setup
    where peer_id = ${peer} and standing = any(${[...standings]}) order by standing desc limit 1`.execute(
      ctx.tx,
    );
  return rows[0] ?? null;
}
