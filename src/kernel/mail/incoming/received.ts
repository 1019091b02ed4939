import { boundedDate, type MailClass, splitReply } from "#standards/email";
import type { MailAuthentication } from "./authenticate.ts";
import type { ReceivedMail, ReceivedThread } from "./mailbox.ts";
import type { ParsedMail } from "./parse/parse.ts";
import type { IncomingMail } from "./store.ts";
import type { Suspicion } from "./suspicion.ts";

/** What was found out about a message that is handed over. */
type Found = {
  readonly class: MailClass;
  readonly thread: ReceivedThread | null;
  readonly library: string | null;
  readonly authentication: MailAuthentication;
  readonly suspicion: Suspicion | null;
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
    attachments: mail.attachments,
    attachmentsLeftOut: mail.attachmentsLeftOut,
    authentication: found.authentication,
    suspicion: found.suspicion,
    thread: found.thread,
    language: mail.language,
    messageId: mail.messageId,
    date: boundedDate(mail.date, Temporal.Instant.fromEpochMilliseconds(row.receivedAt.getTime())),
  };
}
