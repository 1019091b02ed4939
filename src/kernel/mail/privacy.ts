import { sql } from "kysely";
import type { PersonId } from "#kernel/ids";
import type { PrivacyHandler } from "#kernel/privacy";
import type { Ctx } from "#kernel/tenancy";
import { deleteIncoming } from "./incoming/delete.ts";
import { exportIncoming } from "./incoming/export.ts";

/**
 * What mail keeps of a person: what was sent to them when, and what came from their address. What was
 * written goes after 30 days, that it was sent after a year.
 */
export const mailPrivacy = {
  module: "mail",
  exportPerson: async (ctx, person) => ({
    messages: await messagesOf(ctx, person),
    received: await exportIncoming(ctx, await addressOf(ctx, person)),
  }),
  erasePerson: async (ctx, person) => {
    await sql`delete from mail_message where person_id = ${person}`.execute(ctx.tx);
    await deleteIncoming(ctx, sql`lower(from_address) = lower(${await addressOf(ctx, person)})`);
  },
  retention: [
    { name: "kept-mail-bodies", days: 30, expire: removeBodies },
    { name: "kept-mail-notes", days: 365, expire: removeNotes },
    { name: "kept-incoming-mail", days: 30, expire: removeIncoming },
    { name: "kept-automatic-mail", days: 2, expire: removeCounts },
  ],
} satisfies PrivacyHandler;

/** The address by which somebody signs in, and so writes; empty for nobody. */
async function addressOf(ctx: Ctx, person: PersonId): Promise<string> {
  const { rows } = await sql<{
    email: string;
  }>`select email from person where id = ${person}`.execute(ctx.tx);
  return rows[0]?.email ?? "";
}

async function messagesOf(ctx: Ctx, person: PersonId): Promise<readonly unknown[]> {
  const { rows } =
    await sql`select written_at as written, sent_at as sent, recipient as "to", subject, body_text as text
    from mail_message where person_id = ${person} order by id`.execute(ctx.tx);
  return rows;
}

async function removeBodies(ctx: Ctx, before: Temporal.Instant): Promise<number> {
  const { numAffectedRows = 0n } =
    await sql`update mail_message set body_text = null, body_html = null, envelope_from = null,
        reply_to = case when thread is null then reply_to end
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

function removeIncoming(ctx: Ctx, before: Temporal.Instant): Promise<number> {
  return deleteIncoming(ctx, sql`received_at < ${before.toString()}`);
}

async function removeCounts(ctx: Ctx, before: Temporal.Instant): Promise<number> {
  const { numAffectedRows = 0n } =
    await sql`delete from automatic_mail where day < ${before.toString()}`.execute(ctx.tx);
  return Number(numAffectedRows);
}
