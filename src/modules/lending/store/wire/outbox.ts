import { sql } from "kysely";
import type { LibraryId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import type { Confirmation, Message } from "#standards/iso18626";

/** A message on its way to a peer. */
export type Outgoing = {
  readonly id: string;
  readonly library: LibraryId | null;
  readonly request: string | null;
  readonly supply: string | null;
  readonly message: Message;
  readonly attempts: number;
  /** When it was written. */
  readonly at: Date;
};

/**
 * Takes messages of a peer that are due, the first of each exchange only, and keeps others off them until
 * the lease ends: the next of an exchange follows when this one is confirmed.
 */
export async function claimDue(
  ctx: Ctx,
  peer: string,
  limit: number,
  lease: Temporal.Instant,
): Promise<readonly Outgoing[]> {
  const { rows } = await sql<Outgoing>`
    with due as (
      select id from ill_message m
      where direction = 'out' and delivery = 'waiting' and peer_id = ${peer} and next_at <= ${ctx.clock.now().toString()}
        and not exists (
          select from ill_message earlier
          where earlier.exchange = m.exchange and earlier.sequence < m.sequence
            and earlier.direction = 'out' and earlier.delivery = 'waiting' and earlier.peer_id = m.peer_id)
      order by next_at, sequence limit ${limit} for update skip locked)
    update ill_message set attempts = attempts + 1, next_at = ${lease.toString()}
    where id in (select id from due) and delivery = 'waiting'
    returning id, library_id as library, request_id as request, supply_id as supply, message, attempts, at`.execute(
    ctx.tx,
  );
  return rows;
}

/** Notes that messages arrived, each with what the peer answered. */
export async function noteConfirmed(
  ctx: Ctx,
  confirmed: readonly { readonly id: string; readonly confirmation: Confirmation }[],
): Promise<void> {
  if (confirmed.length === 0) return;
  await sql`update ill_message set delivery = 'confirmed', confirmation = said.confirmation::jsonb, next_at = null, fault = null
    from unnest(${confirmed.map(({ id }) => id)}::uuid[],
      ${confirmed.map(({ confirmation }) => JSON.stringify(confirmation))}::text[]) as said (id, confirmation)
    where ill_message.id = said.id and delivery = 'waiting'`.execute(ctx.tx);
}

/** Notes that a message will be tried again, and why it did not arrive. */
export async function notePostponed(
  ctx: Ctx,
  id: string,
  until: Temporal.Instant,
  fault: string,
): Promise<void> {
  await sql`update ill_message set next_at = ${until.toString()}, fault = ${fault}
    where id = ${id} and delivery = 'waiting'`.execute(ctx.tx);
}

/** Notes that a message will not be sent again, and why. */
export async function noteFailed(
  ctx: Ctx,
  id: string,
  fault: string,
  confirmation: Confirmation | null,
): Promise<void> {
  await sql`update ill_message set delivery = 'failed', next_at = null, fault = ${fault},
      confirmation = ${confirmation ? JSON.stringify(confirmation) : null}
    where id = ${id} and delivery = 'waiting'`.execute(ctx.tx);
}

/** When the next message of a peer is due; null: none waits. */
export async function nextDue(ctx: Ctx, peer: string): Promise<Date | null> {
  const { rows } = await sql<{ at: Date | null }>`select min(next_at) as at from ill_message
    where delivery = 'waiting' and peer_id = ${peer}`.execute(ctx.tx);
  return rows[0]?.at ?? null;
}

/** Peers for whom something is due. */
export async function peersDue(ctx: Ctx): Promise<readonly string[]> {
  const { rows } = await sql<{ peer: string }>`select distinct peer_id as peer from ill_message
    where delivery = 'waiting' and peer_id is not null and next_at <= ${ctx.clock.now().toString()}`.execute(
    ctx.tx,
  );
  return rows.map(({ peer }) => peer);
}
