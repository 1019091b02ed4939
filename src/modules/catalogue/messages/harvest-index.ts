import { defineMessages, type Words } from "#kernel/i18n";
import { ar } from "./harvest-ar.ts";
import { en } from "./harvest-en.ts";
import { es } from "./harvest-es.ts";

/** Sources from which a library's records are taken over. */
export const harvestWords = defineMessages({ en, es, ar });
export type HarvestKey = keyof typeof en;
export type HarvestWords = Words<HarvestKey>;

export function isHarvestKey(key: string): key is HarvestKey {
  return Object.hasOwn(en, key);
}
