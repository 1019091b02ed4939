export type { MailResolver } from "./authenticate.ts";
export { sendAutomaticReply } from "./automatic.ts";
export { mailListener } from "./door/listener.ts";
export type {
  Accepted,
  Mailbox,
  ReceivedAttachment,
  ReceivedMail,
  ReceivedThread,
  Undelivered,
} from "./mailbox.ts";
export { readMailFor } from "./read.ts";
export { type IncomingMail, listIncomingMail, readIncomingMail } from "./store.ts";
export { MAIL_READ, takeMail } from "./take.ts";
