import type { Ctx } from "#kernel/tenancy";
import {
  complainedEnvelope,
  type DeliveryReport,
  type MailClass,
  readDeliveryReport,
  readTokenAddress,
  splitAddress,
} from "#standards/email";
import { markBounced, markComplained } from "../store.ts";
import { messageOfToken, type SentMessage } from "../token.ts";
import type { Mailbox, Undelivered } from "./mailbox.ts";
import type { ParsedMail } from "./parse/parse.ts";
import type { Recipient } from "./recipient.ts";

/**
 * Notes on the message concerned that it did not arrive, or was called unwanted, and tells its mailbox.
 * Which one it is, only an address with a token says: a report can be written by anybody.
 * @returns the key of its conversation: reports quote what they are about
 */
export async function hearReport(
  ctx: Ctx,
  mailboxes: readonly Mailbox[],
  kind: Extract<MailClass, "bounce" | "complaint">,
  mail: ParsedMail,
  recipient: Recipient,
): Promise<string | null> {
  const message = kind === "bounce" ? bouncedMessage(recipient) : await complainedOf(ctx, mail);
  if (!message) return null;
  const report = mail.deliveryReport === null ? null : readDeliveryReport(mail.deliveryReport);
  // RFC 3464 §2.3.3: what is delayed may still arrive, what was delivered or relayed has.
  if (kind === "bounce" && report && report.action !== "failed") return message.thread;
  if (kind === "bounce") await markBounced(ctx, message.id, report?.status ?? null);
  else await markComplained(ctx, message.id);
  await tell(ctx, mailboxes, message, newsOf(kind, report));
  return message.thread;
}

function bouncedMessage({ token }: Recipient): SentMessage | null {
  return token?.kind === "bounce" ? token.message : null;
}

async function complainedOf(ctx: Ctx, { feedbackReport }: ParsedMail): Promise<SentMessage | null> {
  const envelope = feedbackReport === null ? null : complainedEnvelope(feedbackReport);
  const { local, domain } = splitAddress(envelope ?? "") ?? {};
  const token = domain === ctx.config.mailDomain ? readTokenAddress(local ?? "") : null;
  return token?.kind === "bounce" ? messageOfToken(ctx, "bounce", token.token) : null;
}

function newsOf(kind: "bounce" | "complaint", report: DeliveryReport | null) {
  return {
    kind: kind === "bounce" ? ("bounced" as const) : ("complained" as const),
    status: report?.status ?? null,
    diagnostic: report?.diagnostic ?? null,
  };
}

async function tell(
  ctx: Ctx,
  mailboxes: readonly Mailbox[],
  { id, to, mailbox, thread, library }: SentMessage,
  news: Pick<Undelivered, "kind" | "status" | "diagnostic">,
): Promise<void> {
  const concerned = mailboxes.find(({ name }) => name === mailbox);
  if (thread === null || !concerned?.undelivered) return;
  await concerned.undelivered(ctx, { ...news, message: id, to, subjectKey: thread, library });
}
