import type { Ctx } from "#kernel/tenancy";
import type { Judgement, ReadMail } from "./judge.ts";
import type { Mailbox } from "./mailbox.ts";
import { receivedMail } from "./received.ts";
import { claimIncoming, type Findings, settleIncoming } from "./store.ts";
import { findThread } from "./thread.ts";
import { hearReport } from "./undelivered.ts";

/**
 * Does with a message what was decided, and notes it, in this transaction: either its mailbox has it
 * and that is noted, or neither. Nothing is done where another process was first.
 */
export async function handMailOver(
  ctx: Ctx,
  read: ReadMail,
  judgement: Judgement,
  mailboxes: readonly Mailbox[],
): Promise<void> {
  const { id } = read.row;
  if (!(await claimIncoming(ctx, id))) return;
  const thread = await carryOut(ctx, read, judgement, mailboxes);
  const { state, because } = judgement;
  await settleIncoming(ctx, id, state, because, { ...findingsOf(read, judgement), thread });
}

/** @returns the key of the conversation of which the message says something */
async function carryOut(
  ctx: Ctx,
  read: ReadMail,
  judgement: Judgement,
  mailboxes: readonly Mailbox[],
): Promise<string | null> {
  const { state, recipient } = judgement;
  if (state === "handed" || state === "quarantined") return give(ctx, read, judgement);
  if ((state === "bounce" || state === "complaint") && recipient)
    return hearReport(ctx, mailboxes, state, read.mail, recipient);
  return judgement.thread;
}

function findingsOf({ mail, authentication }: ReadMail, judgement: Judgement): Findings {
  const { mailbox = null, library = null } = judgement.recipient ?? {};
  return {
    class: judgement.class,
    from: mail.from?.address ?? null,
    subject: mail.subject,
    messageId: mail.messageId,
    authentication,
    mailbox: mailbox?.name ?? null,
    library,
  };
}

/** @returns the key of the conversation that it joined or began */
async function give(
  ctx: Ctx,
  { row, mail, authentication }: ReadMail,
  { recipient, class: kind, suspicion }: Judgement,
): Promise<string | null> {
  if (!recipient?.mailbox) return null;
  const from = mail.from?.address ?? "";
  const asked = { from, answers: mail.answers, authentication, suspicion };
  const thread = await findThread(ctx, recipient, asked);
  const { library } = recipient;
  const found = { class: kind, thread, library, authentication, suspicion };
  return recipient.mailbox.receive(ctx, receivedMail(row, mail, found));
}
