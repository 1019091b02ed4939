import { defineMessages, type Words } from "#kernel/i18n";
import { ar } from "./desk-ar.ts";
import { en } from "./desk-en.ts";
import { es } from "./desk-es.ts";

/** What staff are told of bookings at their desk. */
export const deskWords = defineMessages({ en, es, ar });
export type DeskKey = keyof typeof en;
export type DeskWords = Words<DeskKey>;

/** Whether there are words under this key. */
export function isDeskKey(key: string): key is DeskKey {
  return Object.hasOwn(en, key);
}
