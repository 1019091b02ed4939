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
export { type News, NOTICES_DELIVER, notify } from "./notify.ts";
