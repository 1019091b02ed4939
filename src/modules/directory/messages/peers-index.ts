import { defineMessages } from "#kernel/i18n";
import { ar } from "./peers-ar.ts";
import { en } from "./peers-en.ts";
import { es } from "./peers-es.ts";

/** What is said of foreign systems, and of partners who are invited. */
export const peersWords = defineMessages({ en, es, ar });
export type PeersKey = keyof typeof en;

/** Whether a key that was put together names a message. */
export function isPeersKey(key: string): key is PeersKey {
  return Object.hasOwn(en, key);
}
