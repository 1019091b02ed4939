import { deskWords } from "../../messages/desk-index.ts";
import { settingsWords } from "../../messages/settings-index.ts";
import { DESK_RANGES, LONGEST_DESK_TEXT } from "../../model/desk/settings.ts";
import type { Locale } from "#kernel/i18n";
import { DESK_TEXTS } from "./typed-desk.ts";

/** What is wrong with the setting at a path, and how to mend it. */
export function deskFault(locale: Locale, path: string): string {
  const t = settingsWords(locale);
  const [field = ""] = path.split(".");
  const range = Object.entries(DESK_RANGES).find(([name]) => name === field)?.[1];
  if (range) return t("fault-range", { least: range[0], most: range[1] });
  if (field === "languages" || field === "sites") return t(`fault-${field}`);
  if (DESK_TEXTS.some((name) => name === field))
    return t("fault-text", { most: LONGEST_DESK_TEXT });
  return deskWords(locale)("setting-wrong");
}

/** The field of the form that shows the fault at a path: lists have one field for all their entries. */
export function fieldOf(path: string): string {
  return path.replace(/\.\d+$/, "");
}
