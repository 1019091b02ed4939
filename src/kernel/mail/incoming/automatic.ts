import { createHash } from "node:crypto";
import { sql } from "kysely";
import type { Ctx } from "#kernel/tenancy";
import { isMachineAddress } from "#standards/email";
import { type Mail, writeMail } from "../send.ts";
import type { ReceivedMail } from "./mailbox.ts";

/**
 * Answers a message without a person: that it came, that the desk is closed. It is written only to
 * people, and to each address once a day (two machines that answer each other stop); it says by its header that a machine wrote it, and
 * nothing comes back on it (RFC 3834). Repeat nothing in it that a stranger has written. Needs system
 * reach. @returns its id; null where it was not written
 */
export async function sendAutomaticReply(
  ctx: Ctx,
  received: Answerable,
  mail: Omit<Mail, "to" | "inReplyTo" | "speaker">,
): Promise<string | null> {
  const { from, messageId } = received;
  if (!mayBeAnswered(received) || !(await noteAnswer(ctx, from.address))) return null;
  return writeMail(ctx, { ...mail, to: from.address, inReplyTo: messageId }, true);
}

type Answerable = Pick<
  ReceivedMail,
  "kind" | "from" | "messageId" | "authentication" | "suspicion"
>;

/** Where the sender's domain says that it is not from there, an answer would go to somebody who never wrote. */
function mayBeAnswered({ kind, from, authentication, suspicion }: Answerable): boolean {
  const believed = authentication.dmarc !== "fail" && suspicion === null;
  return kind === "ordinary" && believed && !isMachineAddress(from.address);
}

/** Notes that an address is answered today. @returns false where it was already */
async function noteAnswer(ctx: Ctx, address: string): Promise<boolean> {
  const hash = createHash("sha256").update(address.toLowerCase()).digest();
  const day = ctx.clock.now().toZonedDateTimeISO("UTC").toPlainDate().toString();
  const { numAffectedRows = 0n } = await sql`
    insert into automatic_mail (address, day) values (${hash}, ${day}) on conflict do nothing`.execute(
    ctx.tx,
  );
  return numAffectedRows > 0n;
}
