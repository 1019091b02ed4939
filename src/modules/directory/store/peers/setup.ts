import { sql } from "kysely";
import { newId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import type { SetupOrigin } from "../../model/peers/entries.ts";
import type { PeerSetup } from "../../model/peers/shape.ts";

export type NewSetup = {
  readonly setup: PeerSetup;
  readonly tokenHash: string | null;
  readonly sealedToken: string | null;
  readonly origin: SetupOrigin;
  readonly by: string;
};

/** Lays a setup before whoever decides; what waited before is overtaken. @returns its id. */
export async function insertSetup(ctx: Ctx, peer: string, given: NewSetup): Promise<string> {
  const now = ctx.clock.now().toString();
  await sql`update peer_setup set standing = 'overtaken', decided_at = ${now}, decided_by = ${given.by}
    where peer_id = ${peer} and standing = 'waiting'`.execute(ctx.tx);
  const id = newId();
  await sql`insert into peer_setup (id, peer_id, setup, token_hash, sealed_token, origin, proposed_at, proposed_by, standing)
    values (${id}, ${peer}, ${JSON.stringify(given.setup)}, ${given.tokenHash}, ${given.sealedToken}, ${given.origin},
      ${now}, ${given.by}, 'waiting')`.execute(ctx.tx);
  return id;
}

/** Decides about a setup that waits. @returns false where it no longer does. */
export async function decideSetup(
  ctx: Ctx,
  peer: string,
  setup: string,
  decision: { readonly approved: boolean; readonly by: string },
): Promise<boolean> {
  const now = ctx.clock.now().toString();
  const { rows } = await sql<{ id: string }>`select id from peer_setup
    where id = ${setup} and peer_id = ${peer} and standing = 'waiting' for update`.execute(ctx.tx);
  if (rows.length === 0) return false;
  if (decision.approved)
    await sql`update peer_setup set standing = 'former' where peer_id = ${peer} and standing = 'current'`.execute(
      ctx.tx,
    );
  await sql`update peer_setup set standing = ${decision.approved ? "current" : "rejected"}, decided_at = ${now},
      decided_by = ${decision.by} where id = ${setup}`.execute(ctx.tx);
  return true;
}
