import { defineMessages, type Words } from "#kernel/i18n";
import { ar } from "./feeds-ar.ts";
import { en } from "./feeds-en.ts";
import { es } from "./feeds-es.ts";

/** Following searches, and searching from elsewhere. */
export const feedWords = defineMessages({ en, es, ar });
export type FeedWords = Words<keyof typeof en>;
