import { defineMessages } from "#kernel/i18n";
import { ar } from "./ar.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";

export const words = defineMessages({ en, es, ar });

export function isKey(key: string): key is keyof typeof en {
  return Object.hasOwn(en, key);
}
