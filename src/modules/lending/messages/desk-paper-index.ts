import { defineMessages, type Words } from "#kernel/i18n";
import { ar } from "./desk-paper-ar.ts";
import { en } from "./desk-paper-en.ts";
import { es } from "./desk-paper-es.ts";

/** Slips, labels and bands on paper, and one act with many. */
export const paperWords = defineMessages({ en, es, ar });
export type PaperKey = keyof typeof en;
export type PaperWords = Words<PaperKey>;

export function isPaperKey(key: string): key is PaperKey {
  return Object.hasOwn(en, key);
}
