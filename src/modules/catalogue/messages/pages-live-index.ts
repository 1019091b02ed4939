import { defineMessages, type Words } from "#kernel/i18n";
import { ar } from "./pages-live-ar.ts";
import { en } from "./pages-live-en.ts";
import { es } from "./pages-live-es.ts";

/** Asking libraries' own systems: on a title's page, and at the desk. */
export const liveWords = defineMessages({ en, es, ar });
export type LiveKey = keyof typeof en;
export type LiveWords = Words<LiveKey>;
