import { defineMessages, type Words } from "#kernel/i18n";
import { ar } from "./welcome-ar.ts";
import { en } from "./welcome-en.ts";
import { es } from "./welcome-es.ts";

/** The first hour at a desk, and what calls whoever sits there. */
export const welcomeWords = defineMessages({ en, es, ar });
export type WelcomeWords = Words<keyof typeof en>;
