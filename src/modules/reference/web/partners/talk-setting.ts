import type { Locale } from "#kernel/i18n";
import { staffTeller } from "../thread/happened.ts";
import type { ThreadSetting } from "../thread/setting.ts";

/** How the talk of another network's reader is shown: it has no files, and its links are not ours. */
export function talkSetting(locale: Locale, zone: string): ThreadSetting {
  return { ...staffTeller(locale, zone, new Map()), files: "", hosts: [], cards: new Map() };
}
