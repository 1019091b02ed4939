import { defineMessages, type Words } from "#kernel/i18n";
import { ar } from "./ask-ar.ts";
import { en } from "./ask-en.ts";
import { es } from "./ask-es.ts";

/** The pages on which readers ask. */
export const askWords = defineMessages({ en, es, ar });
export type AskKey = keyof typeof en;
export type AskWords = Words<AskKey>;

export function isAskKey(key: string): key is AskKey {
  return Object.hasOwn(en, key);
}
