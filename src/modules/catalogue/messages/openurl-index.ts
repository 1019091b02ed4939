import { defineMessages, type Words } from "#kernel/i18n";
import { ar } from "./openurl-ar.ts";
import { en } from "./openurl-en.ts";
import { es } from "./openurl-es.ts";

/** Citations from elsewhere, and link resolvers. */
export const openUrlWords = defineMessages({ en, es, ar });
export type OpenUrlWords = Words<keyof typeof en>;
