import { sql } from "kysely";
import type { Ctx } from "#kernel/tenancy";
import type { IncomingMail } from "./store.ts";
import { enqueueReading } from "./take.ts";

/** A message that was taken and that no mailbox has: it was `unreadable`, or its mailbox failed on it. */
export type UnhandledMail = Pick<
  IncomingMail,
  "id" | "receivedAt" | "recipient" | "state" | "because"
>;

/** All that were not handed to anybody, the newest first; they are kept for 30 days. Needs system reach. */
export async function listUnhandledMail(ctx: Ctx): Promise<readonly UnhandledMail[]> {
  const { rows } =
    await sql<UnhandledMail>`select id, received_at as "receivedAt", recipient, state, because
      from incoming_mail where state in ('failed', 'unreadable') order by id desc`.execute(ctx.tx);
  return rows;
}

/** How many there are of each kind. */
export type UnhandledCounts = { readonly failed: number; readonly unreadable: number };

/** How many of the last 30 days were not handed to anybody. Needs system reach. */
export async function countUnhandledMail(ctx: Ctx): Promise<UnhandledCounts> {
  const { rows } =
    await sql<UnhandledCounts>`select (count(*) filter (where state = 'failed'))::int as failed,
      (count(*) filter (where state = 'unreadable'))::int as unreadable
    from incoming_mail where received_at > now() - interval '30 days'`.execute(ctx.tx);
  return rows[0] ?? { failed: 0, unreadable: 0 };
}

/** Has such a message read once more. Needs system reach. @returns false where it is none */
export async function readMailAgain(ctx: Ctx, id: string): Promise<boolean> {
  const { numAffectedRows = 0n } =
    await sql`update incoming_mail set state = 'waiting', because = null,
      state_at = ${ctx.clock.now().toString()}
    where id = ${id} and state in ('failed', 'unreadable')`.execute(ctx.tx);
  if (numAffectedRows === 0n) return false;
  await enqueueReading(ctx, id);
  return true;
}
