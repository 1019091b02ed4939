import { defineMessages, type Words } from "#kernel/i18n";
import { ar } from "./info-ar.ts";
import { en } from "./info-en.ts";
import { es } from "./info-es.ts";

/** What whoever answers should know of a library. */
export const infoWords = defineMessages({ en, es, ar });
export type InfoKey = keyof typeof en;
export type InfoWords = Words<InfoKey>;

export function isInfoKey(key: string): key is InfoKey {
  return Object.hasOwn(en, key);
}
