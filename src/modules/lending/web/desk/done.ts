import type { Locale } from "#kernel/i18n";
import { isLoanKey, type LoanKey, loanWords } from "../../messages/desk-loans-index.ts";

/** What can be told to have been done: an act by its name, or something of the desk's own. */
export type Done = string;

const keyOf = (done: Done): string => `done-${done}`;

export const isDone = (text: string): boolean => isLoanKey(keyOf(text));

/** That it was done, in words. */
export function doneWords(locale: Locale, done: Done): string {
  const key = keyOf(done);
  return isLoanKey(key) ? loanWords(locale)(key satisfies LoanKey) : "";
}
