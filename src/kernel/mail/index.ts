export { composeMail, type MailLink } from "./compose.ts";
export { deliverMail } from "./deliver.ts";
export { forgetMailAbout, mailPrivacy } from "./privacy.ts";
export { MAIL_DELIVER, sendMail } from "./send.ts";
export { listMail, readMail, type StoredMail } from "./store.ts";
