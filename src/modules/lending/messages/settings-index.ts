import { defineMessages, type Words } from "#kernel/i18n";
import { ar } from "./settings-ar.ts";
import { en } from "./settings-en.ts";
import { es } from "./settings-es.ts";

export const settingsWords = defineMessages({ en, es, ar });
export type SettingsKey = keyof typeof en;
export type SettingsWords = Words<SettingsKey>;

export function isSettingsKey(key: string): key is SettingsKey {
  return Object.hasOwn(en, key);
}
