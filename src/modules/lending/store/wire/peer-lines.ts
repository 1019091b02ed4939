import { sql } from "kysely";
import type { Ctx } from "#kernel/tenancy";

/** How messages to a peer get on. */
export type PeerLine = {
  readonly peer: string;
  readonly waiting: number;
  /** Given up or refused within a month. */
  readonly failed: number;
  /** When the oldest of those that wait was written. */
  readonly since: Date | null;
  /** Why the last that did not arrive did not. */
  readonly fault: string | null;
};

/** Peers for whom something waits or has failed; those who wait longest first. */
export async function readPeerLines(ctx: Ctx): Promise<readonly PeerLine[]> {
  const month = ctx.clock
    .now()
    .subtract({ hours: 24 * 30 })
    .toString();
  const { rows } = await sql<PeerLine>`
    select peer_id as peer, count(*) filter (where delivery = 'waiting')::int as waiting,
      count(*) filter (where delivery = 'failed')::int as failed,
      min(at) filter (where delivery = 'waiting') as since,
      (array_agg(fault order by sequence desc) filter (where fault is not null))[1] as fault
    from ill_message where delivery in ('waiting', 'failed') and peer_id is not null and at > ${month}
    group by peer_id order by since nulls last`.execute(ctx.tx);
  return rows;
}

/** Has what failed with a peer within a month tried once more. @returns how many. */
export async function retryFailed(ctx: Ctx, peer: string): Promise<number> {
  const now = ctx.clock.now();
  const { numAffectedRows } = await sql`update ill_message
    set delivery = 'waiting', attempts = 0, next_at = ${now.toString()}, fault = null, confirmation = null
    where direction = 'out' and delivery = 'failed' and peer_id = ${peer}
      and at > ${now.subtract({ hours: 24 * 30 }).toString()}`.execute(ctx.tx);
  return Number(numAffectedRows ?? 0);
}

/** Has what waits for a peer tried now, whatever pause it is in. */
export async function endPauses(ctx: Ctx, peer: string): Promise<void> {
  const now = ctx.clock.now();
  // What another process has taken just now keeps its lease.
  await sql`update ill_message set next_at = ${now.toString()}
    where delivery = 'waiting' and peer_id = ${peer} and next_at > ${now.add({ minutes: 2 }).toString()}`.execute(
    ctx.tx,
  );
}
