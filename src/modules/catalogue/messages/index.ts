import { defineMessages } from "#kernel/i18n";
import { ar } from "./ar.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";

export const words = defineMessages({ en, es, ar });
export type Key = keyof typeof en;

/** Whether a code from an action is a message of ours. */
export function isKey(code: string): code is Key {
  return Object.hasOwn(en, code);
}
