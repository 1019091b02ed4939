import { sql } from "kysely";
import type { LibraryId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import type { Part } from "../../model/federation/transaction.ts";

/** A message as it is noted. */
export type JournalRow = {
  readonly id: string;
  readonly exchange: string;
  readonly peer: string;
  readonly library: LibraryId | null;
  readonly part: Part;
  readonly number: number;
  readonly type: string;
  readonly digest: Uint8Array;
};

/** A message that waits for its way. */
export type Waiting = {
  readonly id: string;
  readonly exchange: string;
  readonly library: LibraryId | null;
  readonly part: Part;
  readonly body: string;
  readonly attempts: number;
  readonly at: Date;
};

/** Puts a message into the outbox. */
export async function putOut(ctx: Ctx, row: JournalRow, body: string): Promise<void> {
  const now = ctx.clock.now().toString();
  await sql`insert into partner_message (id, exchange_id, peer_id, library_id, part, direction, number, type, digest, body,
      delivery, next_at, at)
    values (${row.id}, ${row.exchange}, ${row.peer}, ${row.library}, ${row.part}, 'out', ${row.number}, ${row.type},
      ${row.digest}, ${body}, 'waiting', ${now}, ${now})`.execute(ctx.tx);
}

/** Notes that a message came in; of what it says only the digest is kept. */
export async function noteIn(ctx: Ctx, row: JournalRow): Promise<void> {
  await sql`insert into partner_message (id, exchange_id, peer_id, library_id, part, direction, number, type, digest,
      delivery, at)
    values (${row.id}, ${row.exchange}, ${row.peer}, ${row.library}, ${row.part}, 'in', ${row.number}, ${row.type},
      ${row.digest}, 'taken', ${ctx.clock.now().toString()})`.execute(ctx.tx);
}

/** The digest under which a number was taken in; null where it was not, or is not kept any more. */
export async function digestIn(
  ctx: Ctx,
  { exchange, part, number }: Pick<JournalRow, "exchange" | "part" | "number">,
): Promise<Uint8Array | null> {
  const { rows } = await sql<{ digest: Uint8Array }>`select digest from partner_message
    where exchange_id = ${exchange} and part = ${part} and direction = 'in' and number = ${number}`.execute(
    ctx.tx,
  );
  return rows[0]?.digest ?? null;
}

/** With whom a transaction is or was; null where nothing of it is noted. Needs system reach. */
export async function peerOfTransaction(ctx: Ctx, id: string, part: Part): Promise<string | null> {
  const { rows } = await sql<{ peer: string }>`select peer_id as peer from partner_message
    where exchange_id = ${id} and part = ${part} limit 1`.execute(ctx.tx);
  return rows[0]?.peer ?? null;
}

/** Holds a transaction that may have no row yet, until this one of the database ends. */
export async function lockTransaction(ctx: Ctx, id: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`partner ${id}`}, 0))`.execute(ctx.tx);
}

/**
 * Takes messages for a peer that are due, the first of each transaction only, and keeps others off them until
 * the lease ends; needs system reach.
 */
export async function claimDue(
  ctx: Ctx,
  peer: string,
  limit: number,
  lease: Temporal.Instant,
): Promise<readonly Waiting[]> {
  const { rows } = await sql<Waiting>`
    with due as (
      select id from partner_message m
      where delivery = 'waiting' and peer_id = ${peer} and next_at <= ${ctx.clock.now().toString()}
        and not exists (
          select from partner_message earlier
          where earlier.exchange_id = m.exchange_id and earlier.part = m.part and earlier.number < m.number
            and earlier.delivery = 'waiting')
      order by next_at, number limit ${limit} for update skip locked)
    update partner_message set attempts = attempts + 1, next_at = ${lease.toString()}
    where id in (select id from due) and delivery = 'waiting'
    returning id, exchange_id as exchange, library_id as library, part, body, attempts, at`.execute(
    ctx.tx,
  );
  return rows;
}

/**
 * Notes how a message fared for good; its body is not kept any longer. @returns whether it still waited. Needs
 * system reach.
 */
export async function settle(
  ctx: Ctx,
  id: string,
  delivery: "confirmed" | "failed",
  fault: string | null,
): Promise<boolean> {
  const { numAffectedRows = 0n } =
    await sql`update partner_message set delivery = ${delivery}, body = null, next_at = null, fault = ${fault}
    where id = ${id} and delivery = 'waiting'`.execute(ctx.tx);
  return numAffectedRows === 1n;
}

/** Notes that a message will be tried again, and why it did not arrive. Needs system reach. */
export async function postpone(
  ctx: Ctx,
  id: string,
  until: Temporal.Instant,
  fault: string,
): Promise<void> {
  await sql`update partner_message set next_at = ${until.toString()}, fault = ${fault}
    where id = ${id} and delivery = 'waiting'`.execute(ctx.tx);
}

/** Gives up what still waits of a transaction, from a number on. */
export async function giveUpWaiting(
  ctx: Ctx,
  { exchange, part }: Pick<JournalRow, "exchange" | "part">,
  from = 1,
): Promise<void> {
  await sql`update partner_message set delivery = 'failed', body = null, next_at = null, fault = 'given-up'
    where exchange_id = ${exchange} and part = ${part} and delivery = 'waiting' and direction = 'out'
      and number >= ${from}`.execute(ctx.tx);
}

/** When the next message for a peer is due; null: none waits. Needs system reach. */
export async function nextDue(ctx: Ctx, peer: string): Promise<Date | null> {
  const { rows } = await sql<{ at: Date | null }>`select min(next_at) as at from partner_message
    where delivery = 'waiting' and peer_id = ${peer}`.execute(ctx.tx);
  return rows[0]?.at ?? null;
}

/** Peers for whom something is due; needs system reach. */
export async function peersDue(ctx: Ctx): Promise<readonly string[]> {
  const { rows } = await sql<{ peer: string }>`select distinct peer_id as peer from partner_message
    where delivery = 'waiting' and next_at <= ${ctx.clock.now().toString()}`.execute(ctx.tx);
  return rows.map(({ peer }) => peer);
}

/** Forgets what is settled and older; needs system reach. */
export async function forgetMessages(ctx: Ctx, before: Temporal.Instant): Promise<void> {
  await sql`delete from partner_message where delivery <> 'waiting' and at < ${before.toString()}`.execute(
    ctx.tx,
  );
}

/** The next number of a transaction on its outgoing side, under its row's lock. */
export async function nextOut(
  ctx: Ctx,
  part: Part,
  id: string,
): Promise<{ readonly number: number; readonly heard: number }> {
  const table = sql.table(part === "client" ? "partner_exchange" : "foreign_talk");
  const { rows } = await sql<{
    number: number;
    heard: number;
  }>`update ${table} set sent = sent + 1 where id = ${id} returning sent as number, heard`.execute(
    ctx.tx,
  );
  const [row] = rows;
  if (!row) throw new Error(`no transaction ${id} in which we are the ${part}`);
  return row;
}
