import { defineMessages, type Words } from "#kernel/i18n";
import { ar } from "./figures-ar.ts";
import { en } from "./figures-en.ts";
import { es } from "./figures-es.ts";

/** What is counted at the reference desk. */
export const figuresWords = defineMessages({ en, es, ar });
export type FiguresWords = Words<keyof typeof en>;
