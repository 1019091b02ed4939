export { answerAddress, composeAnswer } from "./answer.ts";
export type { MailResolver } from "./authenticate.ts";
export { sendAutomaticReply } from "./automatic.ts";
export { clearMailFiles, MAIL_CLEAR } from "./delete.ts";
export { mailListener } from "./door/listener.ts";
export { startMailFetching } from "./imap/follow.ts";
export type {
  Accepted,
  Mailbox,
  ReceivedAttachment,
  ReceivedMail,
  ReceivedThread,
  Undelivered,
} from "./mailbox.ts";
export { readMailFor } from "./read.ts";
export { filesNamed, type IncomingMail, listIncomingMail, readIncomingMail } from "./store.ts";
export { MAIL_READ, type MailHost, takeMail } from "./take.ts";
export {
  countUnhandledMail,
  listUnhandledMail,
  readMailAgain,
  type UnhandledCounts,
} from "./unhandled.ts";
