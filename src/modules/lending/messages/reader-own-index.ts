import { defineMessages, type Words } from "#kernel/i18n";
import { ar } from "./reader-own-ar.ts";
import { en } from "./reader-own-en.ts";
import { es } from "./reader-own-es.ts";

/** How readers are told of what they have asked for. */
export const ownWords = defineMessages({ en, es, ar });
export type OwnKey = keyof typeof en;
export type OwnWords = Words<OwnKey>;

export function isOwnKey(key: string): key is OwnKey {
  return Object.hasOwn(en, key);
}
