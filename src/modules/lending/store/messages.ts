import { sql } from "kysely";
import { type LibraryId, newId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import type { Confirmation, Message } from "#standards/iso18626";

/** Whose journal a message belongs to. */
export type JournalOf = {
  readonly library: LibraryId | null;
  readonly request?: string;
  readonly supply?: string;
  readonly peer: string | null;
  readonly exchange: string;
};

/** Notes what we tell. To a member it is handed over at once; to a peer it waits to be sent. */
export async function journalOut(
  ctx: Ctx,
  of: JournalOf,
  message: Message,
  said: string,
): Promise<void> {
  const { library, request = null, supply = null, peer, exchange } = of;
  const now = ctx.clock.now().toString();
  await sql`insert into ill_message (id, library_id, request_id, supply_id, direction, peer_id, exchange, kind, said,
      message, at, delivery, next_at)
    values (${newId()}, ${library}, ${request}, ${supply}, 'out', ${peer}, ${exchange}, ${message.kind}, ${said},
      ${JSON.stringify(message)}, ${now}, ${peer ? "waiting" : "handed-over"}, ${peer ? now : null})`.execute(
    ctx.tx,
  );
}

export type Outcome = "applied" | "recorded" | "refused";

/** Notes what we were told, with what came of it and what we answered. */
export async function journalIn(
  ctx: Ctx,
  of: JournalOf,
  message: Message,
  came: {
    readonly said: string;
    readonly digest: Uint8Array | null;
    readonly outcome: Outcome;
    readonly remarks: readonly string[];
    readonly confirmation: Confirmation | null;
  },
): Promise<void> {
  const { library, request = null, supply = null, peer, exchange } = of;
  await sql`insert into ill_message (id, library_id, request_id, supply_id, direction, peer_id, exchange, kind, said,
      message, at, digest, outcome, remarks, confirmation)
    values (${newId()}, ${library}, ${request}, ${supply}, 'in', ${peer}, ${exchange}, ${message.kind}, ${came.said},
      ${JSON.stringify(message)}, ${ctx.clock.now().toString()}, ${came.digest}, ${came.outcome},
      ${[...came.remarks]}::text[], ${came.confirmation ? JSON.stringify(came.confirmation) : null})`.execute(
    ctx.tx,
  );
}

/** What we answered to the very same message of this peer before; null when it is new. */
export async function answeredBefore(
  ctx: Ctx,
  peer: string,
  exchange: string,
  digest: Uint8Array,
): Promise<Confirmation | null> {
  const { rows } = await sql<{ confirmation: Confirmation }>`
    select confirmation from ill_message
    where direction = 'in' and peer_id = ${peer} and exchange = ${exchange} and digest = ${digest}`.execute(
    ctx.tx,
  );
  return rows[0]?.confirmation ?? null;
}

/** A message as the history of a request shows it. */
export type JournalEntry = {
  readonly id: string;
  readonly direction: "in" | "out";
  readonly kind: Message["kind"];
  readonly said: string;
  readonly message: Message;
  readonly at: Date;
  readonly outcome: Outcome | null;
  readonly remarks: readonly string[];
  readonly delivery: "handed-over" | "waiting" | "confirmed" | "failed" | null;
  readonly attempts: number;
  readonly fault: string | null;
};

/** What was told about a request or a supply, in order. */
export async function readJournal(ctx: Ctx, id: string): Promise<readonly JournalEntry[]> {
  const { rows } = await sql<JournalEntry>`
    select id, direction, kind, said, message, at, outcome, remarks, delivery, attempts, fault from ill_message
    where request_id = ${id} or supply_id = ${id} order by sequence`.execute(ctx.tx);
  return rows;
}
