import { sql } from "kysely";
import { z } from "zod";
import { Refusal } from "#kernel/access";
import { newId, type PersonId } from "#kernel/ids";
import { defineJob } from "#kernel/jobs";
import type { Ctx } from "#kernel/tenancy";
import { MOST_ATTEMPTS } from "./deliver.ts";

export type Mail = {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
  readonly replyTo?: string;
  /** Address (https: or mailto:) that ends such mail (RFC 2369, RFC 8058). */
  readonly listUnsubscribe?: string;
  /** What it is about, as the writer names it: `forgetMailAbout` finds it by that. */
  readonly about?: readonly string[];
  /** Whom it is for, where that is somebody known: their export and erasure include it. */
  readonly person?: PersonId;
};

/** Delivery of one message. */
export const MAIL_DELIVER = defineJob("mail.deliver", z.object({ message: z.uuid() }));

const LONGEST_HEADER = 900;
// oxlint-disable-next-line no-control-regex -- controls are what this looks for
const CONTROL = /[\u0000-\u001f\u007f\u0085\u2028\u2029]/;

/**
 * Writes a message in this transaction; after the commit it is delivered where a mail server is set
 * (SMTP_URL), else kept to be read. @returns its id. @throws Refusal("mail-header") when a header
 * would hold a line break, by which a stranger could add recipients (RFC 5322 §2.2), or is too long.
 */
export async function sendMail(ctx: Ctx, mail: Mail): Promise<string> {
  checkHeaders(mail);
  const id = newId<"mail">();
  await insert(ctx, id, mail);
  if (ctx.config.SMTP_URL)
    await ctx.enqueue(MAIL_DELIVER, { message: id }, { maxAttempts: MOST_ATTEMPTS });
  return id;
}

async function insert(ctx: Ctx, id: string, mail: Mail): Promise<void> {
  const { to, subject, text, html = null, replyTo = null, listUnsubscribe = null } = mail;
  const about = [...(mail.about ?? [])];
  await sql`insert into mail_message (id, library_id, person_id, recipient, subject, body_text, body_html, reply_to,
      list_unsubscribe, about, written_at)
    values (${id}, ${ctx.library}, ${mail.person ?? null}, ${to}, ${subject}, ${text}, ${html}, ${replyTo},
      ${listUnsubscribe}, ${about}, ${ctx.clock.now().toString()})`.execute(ctx.tx);
}

function checkHeaders({ to, subject, replyTo, listUnsubscribe }: Mail): void {
  const mailboxes = replyTo === undefined ? [to] : [to, replyTo];
  for (const header of [...mailboxes, subject, listUnsubscribe ?? ""]) checkHeader(header);
  if (!mailboxes.every(isOneAddress)) throw new Refusal("mail-header");
}

function checkHeader(value: string): void {
  if (CONTROL.test(value) || value.length > LONGEST_HEADER) throw new Refusal("mail-header");
}

/** One bare address: with a comma or a bracket it could be several. */
function isOneAddress(value: string): boolean {
  return /^[^\s@<>(),;:"[\]\\]+@[^\s@<>(),;:"[\]\\]+$/.test(value);
}
