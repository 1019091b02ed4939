import { defineMessages } from "#kernel/i18n";
import { ar } from "./notices-ar.ts";
import { en } from "./notices-en.ts";
import { es } from "./notices-es.ts";

/** News for readers about what they asked for. */
export const noticeWords = defineMessages({ en, es, ar });
export type NoticeKey = keyof typeof en;
