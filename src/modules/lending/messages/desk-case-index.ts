import { defineMessages, type Words } from "#kernel/i18n";
import { ar } from "./desk-case-ar.ts";
import { en } from "./desk-case-en.ts";
import { es } from "./desk-case-es.ts";

/** A request or a supply on its own page at the desk. */
export const caseWords = defineMessages({ en, es, ar });
export type CaseKey = keyof typeof en;
export type CaseWords = Words<CaseKey>;

export function isCaseKey(key: string): key is CaseKey {
  return Object.hasOwn(en, key);
}
