import { defineMessages, type Words } from "#kernel/i18n";
import { ar } from "./thread-ar.ts";
import { en } from "./thread-en.ts";
import { es } from "./thread-es.ts";

export const threadWords = defineMessages({ en, es, ar });
export type ThreadWords = Words<keyof typeof en>;
