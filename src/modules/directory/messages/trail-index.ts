import { defineMessages } from "#kernel/i18n";
import { ar } from "./trail-ar.ts";
import { en } from "./trail-en.ts";
import { es } from "./trail-es.ts";

/** What is said of the entries of an audit. */
export const trailWords = defineMessages({ en, es, ar });
export type TrailKey = keyof typeof en;

/** Whether a key that was put together names a message. */
export function isTrailKey(key: string): key is TrailKey {
  return Object.hasOwn(en, key);
}
