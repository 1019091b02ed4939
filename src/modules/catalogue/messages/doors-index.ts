import { defineMessages, type Words } from "#kernel/i18n";
import { ar } from "./doors-ar.ts";
import { en } from "./doors-en.ts";
import { es } from "./doors-es.ts";

/** The page of the open doors. */
export const doorWords = defineMessages({ en, es, ar });
export type DoorWords = Words<keyof typeof en>;
