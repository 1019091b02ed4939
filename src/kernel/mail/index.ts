export { composeMail, type MailContent } from "./compose.ts";
export { type Delivery, deliverMail } from "./deliver.ts";
export { mailPrivacy } from "./privacy.ts";
export { type Mail, MAIL_DELIVER, sendMail } from "./send.ts";
export { listMail, readMail, type StoredMail } from "./store.ts";
