import { defineMessages, type Words } from "#kernel/i18n";
import { ar } from "./copies-ar.ts";
import { en } from "./copies-en.ts";
import { es } from "./copies-es.ts";

/** Delivered copies: at the desk that makes them, and at the link by which they are opened. */
export const copyPageWords = defineMessages({ en, es, ar });
export type CopyPageKey = keyof typeof en;
export type CopyPageWords = Words<CopyPageKey>;

export function isCopyPageKey(key: string): key is CopyPageKey {
  return Object.hasOwn(en, key);
}
