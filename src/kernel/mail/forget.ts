import { sql } from "kysely";
import type { Ctx } from "#kernel/tenancy";
import { deleteIncoming } from "./incoming/delete.ts";

/**
 * Forgets what was written about these things; that something was sent, and when, stays. What is
 * about other things too goes with it. Needs system reach.
 */
export async function forgetMailAbout(ctx: Ctx, about: readonly string[]): Promise<void> {
  if (about.length === 0) return;
  await sql`update mail_message set subject = '', body_text = null, body_html = null, about = '{}'
    where about && ${[...about]}::text[] and about <> '{}'`.execute(ctx.tx);
}

/**
 * Forgets a conversation: what came in it with its files as they came, what was sent in it, and the
 * addresses by which it could be joined. That something was sent, and when, stays, but not to whom. What its
 * mailbox keeps is the mailbox's own to delete. Needs system reach.
 */
export async function forgetThread(ctx: Ctx, subjectKey: string): Promise<void> {
  await deleteIncoming(ctx, sql`thread = ${subjectKey}`);
  await sql`delete from mail_token where message_id in (select id from mail_message where thread = ${subjectKey})`.execute(
    ctx.tx,
  );
  await sql`update mail_message set subject = '', body_text = null, body_html = null, about = '{}', thread = null,
      in_reply_to = null, speaker = null, reply_to = null, envelope_from = null, recipient = '', person_id = null
    where thread = ${subjectKey}`.execute(ctx.tx);
}
