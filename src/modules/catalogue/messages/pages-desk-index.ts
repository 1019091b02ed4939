import { defineMessages, type Words } from "#kernel/i18n";
import { ar } from "./pages-desk-ar.ts";
import { en } from "./pages-desk-en.ts";
import { es } from "./pages-desk-es.ts";

/** Keeping the catalogue: imports, copies in records. */
export const deskWords = defineMessages({ en, es, ar });
export type DeskKey = keyof typeof en;
export type DeskWords = Words<DeskKey>;
