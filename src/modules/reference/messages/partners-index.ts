import { defineMessages, type Locale } from "#kernel/i18n";
import { ar } from "./partners-ar.ts";
import { en } from "./partners-en.ts";
import { es } from "./partners-es.ts";

/** Questions between networks. */
export const partnersWords = defineMessages({ en, es, ar });
type PartnersKey = keyof typeof en;

function isPartnersKey(key: string): key is PartnersKey {
  return Object.hasOwn(en, key);
}

/** What is wrong with something typed about partners; null for what is none of these. */
export function partnerFault(locale: Locale, code: string): string | null {
  const key = `fault-${code}`;
  return isPartnersKey(key) ? partnersWords(locale)(key) : null;
}

/** What became of an inquiry before a partner; null for what is not known. */
export function partnerHappened(locale: Locale, what = "", partner = ""): string | null {
  const key = `event-${what}`;
  return isPartnersKey(key) ? partnersWords(locale)(key, { partner }) : null;
}
