export { deliverNotices } from "./deliver.ts";
export {
  addDevice,
  listDevices,
  type PushDevice,
  removeDevice,
  type Subscription,
} from "./devices.ts";
export { type Hearer, readHearer } from "./hearer.ts";
export {
  defineNotice,
  type MailRhythm,
  type NoticeKind,
  type NoticeParams,
  type NoticeWords,
  type PushRhythm,
  type Rhythms,
  type Said,
} from "./kind.ts";
export {
  countUnread,
  listNotices,
  markAllRead,
  markRead,
  markUnread,
  type Notice,
  openNotice,
} from "./notice.ts";
export { type News, NOTICES_DELIVER, notify } from "./notify.ts";
export { forgetSubjects, noticesPrivacy } from "./privacy.ts";
export { NOTICES_PUSH } from "./push-job.ts";
export { pushNotices } from "./push.ts";
export { senderKeys } from "./sender-keys.ts";
export { isStopUndo, kindsOfStop, readStop, stopMail, type Stop, undoStop } from "./stop.ts";
export { saveWishes } from "./wish-store.ts";
export { type Hours, rhythmsFor } from "./wishes.ts";
