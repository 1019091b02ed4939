import { defineMessages, type Words } from "#kernel/i18n";
import { ar } from "./own-system-ar.ts";
import { en } from "./own-system-en.ts";
import { es } from "./own-system-es.ts";

/** Lending and a library's own system, at the desk. */
export const ownSystemWords = defineMessages({ en, es, ar });
export type OwnSystemKey = keyof typeof en;
export type OwnSystemWords = Words<OwnSystemKey>;

export function isOwnSystemKey(key: string): key is OwnSystemKey {
  return Object.hasOwn(en, key);
}
