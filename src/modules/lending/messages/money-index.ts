import { defineMessages, type Words } from "#kernel/i18n";
import { ar } from "./money-ar.ts";
import { en } from "./money-en.ts";
import { es } from "./money-es.ts";

/** What the pages say of charges, payments and statements. */
export const moneyMessages = defineMessages({ en, es, ar });
export type MoneyKey = keyof typeof en;
export type MoneyWords = Words<MoneyKey>;

export function isMoneyKey(key: string): key is MoneyKey {
  return Object.hasOwn(en, key);
}
