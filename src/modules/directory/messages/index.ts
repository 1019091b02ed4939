import { defineMessages } from "#kernel/i18n";
import { ar } from "./ar.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";

/** What everybody reads. */
export const words = defineMessages({ en, es, ar });
export type Key = keyof typeof en;
