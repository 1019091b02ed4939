export { composeMail, type MailLink } from "./compose.ts";
export { deliverMail } from "./deliver.ts";
export { takesMail } from "./domain.ts";
export {
  type Accepted,
  answerAddress,
  clearMailFiles,
  composeAnswer,
  countUnhandledMail,
  filesNamed,
  type Mailbox,
  type MailResolver,
  MAIL_CLEAR,
  MAIL_READ,
  listIncomingMail,
  listUnhandledMail,
  type IncomingMail,
  type MailHost,
  mailListener,
  type ReceivedAttachment,
  type ReceivedMail,
  type ReceivedThread,
  readIncomingMail,
  readMailAgain,
  readMailFor,
  sendAutomaticReply,
  startMailFetching,
  takeMail,
  type UnhandledCounts,
  type Undelivered,
} from "./incoming/index.ts";
export { forgetMailAbout, forgetThread } from "./forget.ts";
export { mailPrivacy } from "./privacy.ts";
export { type Mail, MAIL_DELIVER, type MailThread, sendMail } from "./send.ts";
export { listMail, readMail, type StoredMail } from "./store.ts";
