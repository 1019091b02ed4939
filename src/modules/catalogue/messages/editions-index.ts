import { defineMessages, type Words } from "#kernel/i18n";
import { ar } from "./editions-ar.ts";
import { en } from "./editions-en.ts";
import { es } from "./editions-es.ts";

/** Titles that share a work. */
export const editionWords = defineMessages({ en, es, ar });
export type EditionWords = Words<keyof typeof en>;
