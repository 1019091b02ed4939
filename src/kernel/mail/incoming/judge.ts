import type { Ctx } from "#kernel/tenancy";
import {
  type Classified,
  classifyMail,
  fieldValue,
  type MailClass,
  sameAddress,
} from "#standards/email";
import { addressOf } from "../envelope.ts";
import type { MailAuthentication } from "./authenticate.ts";
import type { Mailbox } from "./mailbox.ts";
import type { ParsedMail } from "./parse/parse.ts";
import { findRecipient, type Recipient } from "./recipient.ts";
import { type IncomingMail, type IncomingState, sameAsBefore } from "./store.ts";
import { type Suspicion, suspicionOf } from "./suspicion.ts";

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
  readonly suspicion: Suspicion | null;
  /** Of the same message before, of which this one says no more. */
  readonly thread: string | null;
};

/** Decides what becomes of a message; changes nothing. */
export async function judgeMail(
  ctx: Ctx,
  read: ReadMail,
  mailboxes: readonly Mailbox[],
): Promise<Judgement> {
  const recipient = await findRecipient(ctx, mailboxes, read.row.recipient);
  const is = await classified(ctx, read, mailboxes, recipient);
  const suspicion = suspicionAbout(read);
  const before = await sameAsBefore(ctx, read.row.id, suspicion !== null);
  const found = { ...is, recipient, suspicion, thread: before?.thread ?? null };
  if (before) return { ...found, state: "duplicate" };
  if (is.class === "bounce" || is.class === "complaint") return { ...found, state: is.class };
  if (!recipient?.mailbox) return { ...found, state: "ignored", because: "no-mailbox" };
  if (suspicion !== null) return { ...found, state: "quarantined", because: suspicion };
  return { ...found, state: "handed" };
}

async function classified(
  ctx: Ctx,
  { row, mail }: ReadMail,
  mailboxes: readonly Mailbox[],
  recipient: Recipient | null,
): Promise<Classified> {
  return classifyMail({
    fields: mail.fields,
    returnPath: row.returnPath,
    reportType: mail.reportType,
    toEnvelope: recipient?.token?.kind === "bounce",
    fromUs: await isOurs(ctx, mailboxes, mail.from?.address ?? null),
  });
}

function suspicionAbout({ row, mail, authentication }: ReadMail): Suspicion | null {
  const spamFlag = fieldValue(mail.fields, "x-spam-flag");
  return suspicionOf({ authentication, source: row.source, senders: mail.senders, spamFlag });
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
