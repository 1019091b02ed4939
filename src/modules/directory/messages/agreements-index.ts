import { defineMessages } from "#kernel/i18n";
import { ar } from "./agreements-ar.ts";
import { en } from "./agreements-en.ts";
import { es } from "./agreements-es.ts";

/** What is said of agreements. */
export const agreementsWords = defineMessages({ en, es, ar });
export type AgreementsKey = keyof typeof en;

/** Whether a key that was put together names a message. */
export function isAgreementsKey(key: string): key is AgreementsKey {
  return Object.hasOwn(en, key);
}
