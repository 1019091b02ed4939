import { sql } from "kysely";
import { z } from "zod";
import { Refusal } from "#kernel/access";
import { newId, type PersonId } from "#kernel/ids";
import { defineJob } from "#kernel/jobs";
import type { Ctx } from "#kernel/tenancy";
import { isAddress, isMessageId, tokenAddress, type TokenKind } from "#standards/email";
import { MOST_ATTEMPTS } from "./deliver.ts";
import { takesMail } from "./domain.ts";
import { bindToken, newToken } from "./token.ts";

/** The conversation that a message belongs to: the receiver's answer goes to that mailbox, under its key. */
export type MailThread = {
  /** Name of a mailbox that a module has registered. */
  readonly mailbox: string;
  /** As the module names what is talked about: `inquiry:…`. Nobody outside sees it. */
  readonly subjectKey: string;
};

export type Mail = {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
  readonly replyTo?: string;
  /**
   * Binds an address for answers to this conversation and to `to`, its participant; it stands in
   * Reply-To in place of `replyTo`, where this deployment takes mail.
   */
  readonly thread?: MailThread;
  /** Message-ID of what is answered. */
  readonly inReplyTo?: string | null;
  /** Name of the library or person who speaks; without it the software does (RFC 3834 §5). */
  readonly speaker?: string;
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
export function sendMail(ctx: Ctx, mail: Mail): Promise<string> {
  return writeMail(ctx, mail, false);
}

/** As `sendMail`; `answersMachine` for what is written without a person on what somebody wrote: nothing may come back on it. */
export async function writeMail(ctx: Ctx, mail: Mail, answersMachine: boolean): Promise<string> {
  checkHeaders(mail);
  const id = newId<"mail">();
  const tokens = takesMail(ctx.config) ? tokensFor(mail, answersMachine) : {};
  await insert(ctx, id, mail, { answersMachine, ...addresses(ctx, mail, tokens) });
  for (const kind of ["reply", "bounce"] as const) {
    const token = tokens[kind];
    if (token !== undefined) await bindToken(ctx, kind, token, id);
  }
  if (ctx.config.SMTP_URL)
    await ctx.enqueue(MAIL_DELIVER, { message: id }, { maxAttempts: MOST_ATTEMPTS });
  return id;
}

type Tokens = Partial<Record<TokenKind, string>>;

/** Bounces of what a machine answered would be mail that nobody asked for: its envelope is empty (RFC 3834 §3.3). */
function tokensFor(mail: Mail, answersMachine: boolean): Tokens {
  return {
    ...(mail.thread ? { reply: newToken() } : {}),
    ...(answersMachine ? {} : { bounce: newToken() }),
  };
}

function addresses({ config }: Ctx, mail: Mail, { reply, bounce }: Tokens) {
  const at = (kind: TokenKind, token: string) => tokenAddress(kind, token, config.mailDomain);
  return {
    replyTo: reply === undefined ? (mail.replyTo ?? null) : at("reply", reply),
    envelopeFrom: bounce === undefined ? null : at("bounce", bounce),
  };
}

type Written = {
  readonly answersMachine: boolean;
  readonly replyTo: string | null;
  readonly envelopeFrom: string | null;
};

async function insert(ctx: Ctx, id: string, mail: Mail, written: Written): Promise<void> {
  const { to, subject, text, html = null, listUnsubscribe = null, person = null } = mail;
  const about = [...(mail.about ?? [])];
  await sql`insert into mail_message (id, library_id, person_id, recipient, subject, body_text, body_html, reply_to,
      list_unsubscribe, about, written_at, envelope_from, answers_machine, mailbox, thread, in_reply_to, speaker)
    values (${id}, ${ctx.library}, ${person}, ${to}, ${subject}, ${text}, ${html}, ${written.replyTo},
      ${listUnsubscribe}, ${about}, ${ctx.clock.now().toString()}, ${written.envelopeFrom},
      ${written.answersMachine}, ${sql.join(conversationOf(mail))})`.execute(ctx.tx);
}

/** In the order of the last four columns. */
function conversationOf({ thread, inReplyTo, speaker }: Mail): (string | null)[] {
  return [thread?.mailbox ?? null, thread?.subjectKey ?? null, inReplyTo ?? null, speaker ?? null];
}

function checkHeaders({ to, subject, replyTo, listUnsubscribe, inReplyTo, speaker }: Mail): void {
  const mailboxes = replyTo === undefined ? [to] : [to, replyTo];
  for (const header of [...mailboxes, subject, listUnsubscribe ?? "", speaker ?? ""])
    checkHeader(header);
  if (!mailboxes.every(isAddress)) throw new Refusal("mail-header");
  if (inReplyTo != null && !isMessageId(inReplyTo)) throw new Refusal("mail-header");
}

function checkHeader(value: string): void {
  if (CONTROL.test(value) || value.length > LONGEST_HEADER) throw new Refusal("mail-header");
}
