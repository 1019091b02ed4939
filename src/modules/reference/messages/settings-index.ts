import { defineMessages, type Words } from "#kernel/i18n";
import { ar } from "./settings-ar.ts";
import { en } from "./settings-en.ts";
import { es } from "./settings-es.ts";

/** The pages on which a library sets how its desk is run. */
export const settingsWords = defineMessages({ en, es, ar });
export type SettingsKey = keyof typeof en;
export type SettingsWords = Words<SettingsKey>;

export function isSettingsKey(key: string): key is SettingsKey {
  return Object.hasOwn(en, key);
}
