import { defineMessages, type Words } from "#kernel/i18n";
import { ar } from "./worth-ar.ts";
import { en } from "./worth-en.ts";
import { es } from "./worth-es.ts";

/** What the pages say of the worth of lending, in figures. */
export const worthWords = defineMessages({ en, es, ar });
export type WorthKey = keyof typeof en;
export type WorthWords = Words<WorthKey>;

export function isWorthKey(key: string): key is WorthKey {
  return Object.hasOwn(en, key);
}
