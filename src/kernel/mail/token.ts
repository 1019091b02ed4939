import { createHash, randomBytes } from "node:crypto";
import { sql } from "kysely";
import type { Ctx } from "#kernel/tenancy";
import type { TokenKind } from "#standards/email";

/** What a token in an address is bound to: one message of ours, its conversation and its receiver. */
export type SentMessage = {
  readonly id: string;
  readonly to: string;
  readonly mailbox: string | null;
  readonly thread: string | null;
  readonly library: string | null;
};

const columns = sql`m.id, m.recipient as "to", m.mailbox, m.thread, m.library_id as library`;

/** A new token: 128 random bits in hexadecimal digits. */
export function newToken(): string {
  return randomBytes(16).toString("hex");
}

/** Binds a token to a message that is written; of the token itself only the hash is kept here. */
export async function bindToken(
  ctx: Ctx,
  kind: TokenKind,
  token: string,
  message: string,
): Promise<void> {
  await sql`insert into mail_token (hash, kind, message_id) values (${hashOf(token)}, ${kind}, ${message})`.execute(
    ctx.tx,
  );
}

/** The message for which a token was given out; null for one that we never gave, or no longer know. Needs system reach. */
export async function messageOfToken(
  ctx: Ctx,
  kind: TokenKind,
  token: string,
): Promise<SentMessage | null> {
  const { rows } = await sql<SentMessage>`select ${columns} from mail_token t
    join mail_message m on m.id = t.message_id where t.hash = ${hashOf(token)} and t.kind = ${kind}`.execute(
    ctx.tx,
  );
  return rows[0] ?? null;
}

/**
 * The newest message in a conversation of this mailbox among these ids that was sent to this very
 * address; null where there is none. Needs system reach.
 */
export async function messageSentTo(
  ctx: Ctx,
  ids: readonly string[],
  { to, mailbox, library }: { to: string; mailbox: string; library: string | null },
): Promise<SentMessage | null> {
  if (ids.length === 0) return null;
  const { rows } = await sql<SentMessage>`select ${columns} from mail_message m
    where m.id = any(${[...ids]}::uuid[]) and lower(m.recipient) = lower(${to}) and m.mailbox = ${mailbox}
      and m.thread is not null and m.library_id is not distinct from ${library}::uuid
    order by m.id desc limit 1`.execute(ctx.tx);
  return rows[0] ?? null;
}

function hashOf(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}
