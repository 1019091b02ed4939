import { defineMessages, type Words } from "#kernel/i18n";
import { ar } from "./notices-ar.ts";
import { en } from "./notices-en.ts";
import { es } from "./notices-es.ts";

/** The notice centre, its settings, and the page that ends mail. */
export const noticeWords = defineMessages({ en, es, ar });
export type NoticeKey = keyof typeof en;
export type NoticeT = Words<NoticeKey>;

/** Whether a code from an action is a message of ours. */
export function isNoticeKey(code: string): code is NoticeKey {
  return Object.hasOwn(en, code);
}
