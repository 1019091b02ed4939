import { defineMessages, type Words } from "#kernel/i18n";
import { ar } from "./reader-request-ar.ts";
import { en } from "./reader-request-en.ts";
import { es } from "./reader-request-es.ts";

/** What readers are told and asked when they want something from elsewhere. */
export const requestWords = defineMessages({ en, es, ar });
export type RequestKey = keyof typeof en;
export type RequestWords = Words<RequestKey>;

export function isRequestKey(key: string): key is RequestKey {
  return Object.hasOwn(en, key);
}
