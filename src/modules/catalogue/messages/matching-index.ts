import { defineMessages, type Words } from "#kernel/i18n";
import { ar } from "./matching-ar.ts";
import { en } from "./matching-en.ts";
import { es } from "./matching-es.ts";

/** Which records stand together and why; how cataloguers overrule it. */
export const matchingWords = defineMessages({ en, es, ar });
export type MatchingKey = keyof typeof en;
export type MatchingWords = Words<MatchingKey>;

export function isMatchingKey(key: string): key is MatchingKey {
  return Object.hasOwn(en, key);
}
