import { defineMessages, type Words } from "#kernel/i18n";
import { ar } from "./desk-loans-ar.ts";
import { en } from "./desk-loans-en.ts";
import { es } from "./desk-loans-es.ts";

/** How loans stand and what is done with them, as those say it who work with them. */
export const loanWords = defineMessages({ en, es, ar });
export type LoanKey = keyof typeof en;
export type LoanWords = Words<LoanKey>;

export function isLoanKey(key: string): key is LoanKey {
  return Object.hasOwn(en, key);
}
