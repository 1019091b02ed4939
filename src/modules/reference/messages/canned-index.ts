import { defineMessages, type Words } from "#kernel/i18n";
import { ar } from "./canned-ar.ts";
import { en } from "./canned-en.ts";
import { es } from "./canned-es.ts";

/** Canned answers: where they are kept, and where they are used. */
export const cannedWords = defineMessages({ en, es, ar });
export type CannedKey = keyof typeof en;
export type CannedWords = Words<CannedKey>;

export function isCannedKey(key: string): key is CannedKey {
  return Object.hasOwn(en, key);
}
