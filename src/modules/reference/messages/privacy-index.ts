import { defineMessages, type Words } from "#kernel/i18n";
import { ar } from "./privacy-ar.ts";
import { en } from "./privacy-en.ts";
import { es } from "./privacy-es.ts";

/** What is kept of conversations, and how it is shown to be gone. */
export const privacyWords = defineMessages({ en, es, ar });
export type PrivacyWords = Words<keyof typeof en>;
