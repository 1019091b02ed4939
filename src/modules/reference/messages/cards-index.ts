import { defineMessages, type Words } from "#kernel/i18n";
import { ar } from "./cards-ar.ts";
import { en } from "./cards-en.ts";
import { es } from "./cards-es.ts";

/** Titles and other things of this site in a conversation. */
export const cardsWords = defineMessages({ en, es, ar });
export type CardsWords = Words<keyof typeof en>;
