import type { Ctx } from "#kernel/tenancy";
import { classifyMail, fieldValue, type MailClass, sameAddress } from "#standards/email";
import { addressOf } from "../envelope.ts";
import type { MailAuthentication } from "./authenticate.ts";
import type { Mailbox } from "./mailbox.ts";
import type { ParsedMail } from "./parse/parse.ts";
import { findRecipient, type Recipient } from "./recipient.ts";
import { cameBefore, type IncomingMail, type IncomingState } from "./store.ts";
import { suspicionOf } from "./suspicion.ts";

/** A message with all that its words and its way say about it. */
export type ReadMail = {
  readonly row: IncomingMail;
  readonly mail: ParsedMail;
  readonly authentication: MailAuthentication;
};

/** What is to become of a message, and by which sign. */
export type Judgement = {
  readonly state: Exclude<IncomingState, "waiting" | "unreadable" | "failed">;
  readonly because: string | null;
  readonly class: MailClass;
  readonly recipient: Recipient | null;
};

/** Decides what becomes of a message; changes nothing. */
export async function judgeMail(
  ctx: Ctx,
  read: ReadMail,
  mailboxes: readonly Mailbox[],
): Promise<Judgement> {
  const recipient = await findRecipient(ctx, mailboxes, read.row.recipient);
  const fromUs = await isOurs(ctx, mailboxes, read.mail.from?.address ?? null);
  const is = classifyMail({
    fields: read.mail.fields,
    returnPath: read.row.returnPath,
    reportType: read.mail.reportType,
    toEnvelope: recipient?.token?.kind === "bounce",
    fromUs,
  });
  const found = { ...is, recipient };
  if (await cameBefore(ctx, read.row.id)) return { ...found, state: "duplicate" };
  if (is.class === "bounce" || is.class === "complaint") return { ...found, state: is.class };
  if (!recipient?.mailbox) return { ...found, state: "ignored", because: "no-mailbox" };
  const suspicion = suspicionOf({
    ...read.row,
    ...read,
    senders: read.mail.senders,
    spamFlag: fieldValue(read.mail.fields, "x-spam-flag"),
  });
  return suspicion === null
    ? { ...found, state: "handed" }
    : { ...found, state: "quarantined", because: suspicion };
}

/** Whether we send from that address, or take mail at it: to answer it would be to talk to ourselves. */
async function isOurs(
  ctx: Ctx,
  mailboxes: readonly Mailbox[],
  address: string | null,
): Promise<boolean> {
  if (address === null) return false;
  if (sameAddress(address, addressOf(ctx.config.MAIL_FROM))) return true;
  return (await findRecipient(ctx, mailboxes, address)) !== null;
}
