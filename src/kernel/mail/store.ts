import { sql } from "kysely";
import type { Ctx } from "#kernel/tenancy";

/** A message as it was written and what became of it. Bodies are null once they were kept long enough. */
export type StoredMail = {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string | null;
  readonly html: string | null;
  readonly replyTo: string | null;
  readonly listUnsubscribe: string | null;
  readonly writtenAt: Date;
  readonly sentAt: Date | null;
  readonly failedAt: Date | null;
  readonly attempts: number;
  readonly error: string | null;
  readonly mailbox: string | null;
  readonly thread: string | null;
  readonly inReplyTo: string | null;
  readonly speaker: string | null;
  readonly answersMachine: boolean | null;
  readonly envelopeFrom: string | null;
  readonly bouncedAt: Date | null;
  readonly bounceStatus: string | null;
};

const columns = sql`id, recipient as "to", subject, body_text as text, body_html as html, reply_to as "replyTo",
  list_unsubscribe as "listUnsubscribe", written_at as "writtenAt", sent_at as "sentAt", failed_at as "failedAt",
  attempts, error, mailbox, thread, in_reply_to as "inReplyTo", speaker, answers_machine as "answersMachine",
  envelope_from as "envelopeFrom", bounced_at as "bouncedAt", bounce_status as "bounceStatus"`;

/** One message; needs system reach. */
export async function readMail(ctx: Ctx, id: string): Promise<StoredMail | null> {
  const { rows } =
    await sql<StoredMail>`select ${columns} from mail_message where id = ${id}`.execute(ctx.tx);
  return rows[0] ?? null;
}

/** The newest messages, those written before the message `before` where given; needs system reach. */
export async function listMail(
  ctx: Ctx,
  limit: number,
  before: string | null = null,
): Promise<readonly StoredMail[]> {
  const { rows } = await sql<StoredMail>`select ${columns} from mail_message
    where ${before}::uuid is null or id < ${before}::uuid order by id desc limit ${limit}`.execute(
    ctx.tx,
  );
  return rows;
}

/**
 * Ids of what was written before in the same conversation to the same address, the oldest first, at
 * most ten; needs system reach.
 */
export async function earlierInThread(
  ctx: Ctx,
  { id, thread, to }: Pick<StoredMail, "id" | "thread" | "to">,
): Promise<readonly string[]> {
  if (thread === null) return [];
  const { rows } = await sql<{ id: string }>`select id from mail_message
    where thread = ${thread} and recipient = ${to} and id < ${id} order by id desc limit 10`.execute(
    ctx.tx,
  );
  return rows.map((row) => row.id).reverse();
}

/** Notes that a mail server took the message. Its tokens have left with it: from now on only their hashes are known. */
export async function markSent(ctx: Ctx, id: string): Promise<void> {
  await sql`update mail_message set sent_at = ${ctx.clock.now().toString()}, attempts = attempts + 1, error = null,
      envelope_from = null, reply_to = case when thread is null then reply_to end
    where id = ${id}`.execute(ctx.tx);
}

/** Notes that it was not taken, and why; `final` when it will not be tried again. */
export async function markRefused(
  ctx: Ctx,
  id: string,
  error: string,
  final: boolean,
): Promise<void> {
  const failedAt = final ? ctx.clock.now().toString() : null;
  await sql`update mail_message set attempts = attempts + 1, error = ${error.slice(0, 1000)}, failed_at = ${failedAt}
    where id = ${id}`.execute(ctx.tx);
}

/** Notes that a message which was sent did not arrive, with the status that was reported; needs system reach. */
export async function markBounced(ctx: Ctx, id: string, status: string | null): Promise<void> {
  await sql`update mail_message set bounced_at = ${ctx.clock.now().toString()}, bounce_status = ${status}
    where id = ${id} and bounced_at is null`.execute(ctx.tx);
}

/** Notes that its receiver called it unwanted; needs system reach. */
export async function markComplained(ctx: Ctx, id: string): Promise<void> {
  await sql`update mail_message set complained_at = ${ctx.clock.now().toString()}
    where id = ${id} and complained_at is null`.execute(ctx.tx);
}
