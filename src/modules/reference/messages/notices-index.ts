import { defineMessages } from "#kernel/i18n";
import { ar } from "./notices-ar.ts";
import { en } from "./notices-en.ts";
import { es } from "./notices-es.ts";

/** What people are told of questions. */
export const noticeWords = defineMessages({ en, es, ar });
