import { defineMessages } from "#kernel/i18n";
import { ar } from "./policy-ar.ts";
import { en } from "./policy-en.ts";
import { es } from "./policy-es.ts";

/** What is said of what a library lends. */
export const policyWords = defineMessages({ en, es, ar });
export type PolicyKey = keyof typeof en;

/** Whether a key that was put together names a message. */
export function isPolicyKey(key: string): key is PolicyKey {
  return Object.hasOwn(en, key);
}
