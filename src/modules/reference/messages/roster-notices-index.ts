import { defineMessages } from "#kernel/i18n";
import { ar } from "./roster-notices-ar.ts";
import { en } from "./roster-notices-en.ts";
import { es } from "./roster-notices-es.ts";

export const rosterNoticeWords = defineMessages({ en, es, ar });
export type RosterNoticeKey = keyof typeof en;

export function isRosterNoticeKey(key: string): key is RosterNoticeKey {
  return Object.hasOwn(en, key);
}
