import { defineMessages, type Words } from "#kernel/i18n";
import { ar } from "./roster-ar.ts";
import { en } from "./roster-en.ts";
import { es } from "./roster-es.ts";

export const rosterWords = defineMessages({ en, es, ar });
export type RosterKey = keyof typeof en;
export type RosterWords = Words<RosterKey>;

export function isRosterKey(key: string): key is RosterKey {
  return Object.hasOwn(en, key);
}
