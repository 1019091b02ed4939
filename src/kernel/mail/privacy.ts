import { sql } from "kysely";
import type { PersonId } from "#kernel/ids";
import type { PrivacyHandler } from "#kernel/privacy";
import type { Ctx } from "#kernel/tenancy";

/** What mail keeps of a person: what was sent when. The bodies go after 30 days, the rest after a year. */
export const mailPrivacy = {
  module: "mail",
  exportPerson: async (ctx, person) => ({ messages: await messagesOf(ctx, person) }),
  erasePerson: async (ctx, person) => {
    await sql`delete from mail_message where person_id = ${person}`.execute(ctx.tx);
  },
  retention: [
    { name: "kept-mail-bodies", days: 30, expire: removeBodies },
    { name: "kept-mail-notes", days: 365, expire: removeNotes },
  ],
} satisfies PrivacyHandler;

/**
 * Forgets what was written about these things; that something was sent, and when, stays. What is
 * about other things too goes with it. Needs system reach.
 */
export async function forgetMailAbout(ctx: Ctx, about: readonly string[]): Promise<void> {
  if (about.length === 0) return;
  await sql`update mail_message set subject = '', body_text = null, body_html = null, about = '{}'
    where about && ${[...about]}::text[] and about <> '{}'`.execute(ctx.tx);
}

async function messagesOf(ctx: Ctx, person: PersonId): Promise<readonly unknown[]> {
  const { rows } =
    await sql`select written_at as written, sent_at as sent, recipient as "to", subject, body_text as text
    from mail_message where person_id = ${person} order by id`.execute(ctx.tx);
  return rows;
}

async function removeBodies(ctx: Ctx, before: Temporal.Instant): Promise<number> {
  const { numAffectedRows = 0n } =
    await sql`update mail_message set body_text = null, body_html = null
      where written_at < ${before.toString()} and (body_text is not null or body_html is not null)`.execute(
      ctx.tx,
    );
  return Number(numAffectedRows);
}

async function removeNotes(ctx: Ctx, before: Temporal.Instant): Promise<number> {
  const { numAffectedRows = 0n } =
    await sql`delete from mail_message where written_at < ${before.toString()}`.execute(ctx.tx);
  return Number(numAffectedRows);
}
