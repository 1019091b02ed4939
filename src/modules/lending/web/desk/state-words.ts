import type { Locale } from "#kernel/i18n";
import { isLoanKey, loanWords } from "../../messages/desk-loans-index.ts";

/** Words of a kind for a code; the code itself where it is none of ours. */
function said(locale: Locale, key: string, code: string): string {
  return isLoanKey(key) ? loanWords(locale)(key) : code;
}

/** How a request or a supply stands, for those who work with it. */
export const stateWords = (locale: Locale, side: "lend" | "borrow", state: string): string =>
  said(locale, `${side}-${state}`, state);

/** Why a person must look. */
export const attentionWords = (locale: Locale, code: string): string =>
  said(locale, `attention-${code}`, code);

/** A code of the open lists (reasonUnfilled, reasonRetry, loanCondition) in words. */
export const codeWords = (locale: Locale, code: string): string =>
  said(locale, `code-${code}`, code);

/** What somebody did, or what was heard. */
export const eventWords = (locale: Locale, side: "lend" | "borrow", event: string): string =>
  said(locale, `${side}-did-${event}`, said(locale, `did-${event}`, event));

/** What a button of an act says. */
export const actWords = (locale: Locale, act: string): string => said(locale, `act-${act}`, act);

/** Who did something: a library by its agency, a person by name, or what the program is called. */
export const actorWords = (
  locale: Locale,
  names: ReadonlyMap<string, string>,
  actor: string,
): string => names.get(actor) ?? said(locale, `actor-${actor}`, actor);
