import { createHash } from "node:crypto";
import type { BlobStore } from "#kernel/blobs";
import { boundedDate, type MailClass, splitReply } from "#standards/email";
import type { MailAuthentication } from "./authenticate.ts";
import type { ReceivedAttachment, ReceivedMail, ReceivedThread } from "./mailbox.ts";
import type { ParsedMail } from "./parse/parse.ts";
import type { IncomingMail } from "./store.ts";

/** What was found out about a message that is handed over. */
type Found = {
  readonly class: MailClass;
  readonly thread: ReceivedThread | null;
  readonly library: string | null;
  readonly authentication: MailAuthentication;
  readonly attachments: readonly ReceivedAttachment[];
};

/** A message as its mailbox gets it. */
export function receivedMail(row: IncomingMail, mail: ParsedMail, found: Found): ReceivedMail {
  const { text } = splitReply(mail.text, mail.subject);
  return {
    id: row.id,
    kind: found.class === "ordinary" ? "ordinary" : "automatic",
    from: mail.from ?? { name: "", address: "" },
    to: row.recipient,
    library: found.library,
    subject: mail.subject,
    text,
    wholeText: mail.text,
    attachments: found.attachments,
    attachmentsLeftOut: mail.attachmentsLeftOut,
    authentication: found.authentication,
    thread: found.thread,
    language: mail.language,
    messageId: mail.messageId,
    date: boundedDate(mail.date, Temporal.Instant.fromEpochMilliseconds(row.receivedAt.getTime())),
  };
}

/** Files that were stored, and those of them that were not there before. */
export type StoredFiles = {
  readonly attachments: readonly ReceivedAttachment[];
  readonly added: readonly string[];
};

/** Stores the files of a message by their content; what they hold is not looked at. */
export async function storeAttachments(blobs: BlobStore, mail: ParsedMail): Promise<StoredFiles> {
  const attachments: ReceivedAttachment[] = [];
  const added: string[] = [];
  for (const { content, name } of mail.attachments) {
    const { sha256, bytes, isNew } = await storeOne(blobs, content);
    if (isNew) added.push(sha256);
    attachments.push({ sha256, bytes, name });
  }
  return { attachments, added };
}

async function storeOne(blobs: BlobStore, content: Buffer) {
  const sha256 = createHash("sha256").update(content).digest("hex");
  const isNew = (await blobs.head(sha256)) === null;
  return { ...(await blobs.put(once(content))), isNew };
}

async function* once(content: Buffer): AsyncGenerator<Uint8Array> {
  yield content;
}
