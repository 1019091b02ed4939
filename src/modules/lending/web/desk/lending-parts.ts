import type { Locale } from "#kernel/i18n";
import { deskWords } from "../../messages/desk-index.ts";
import { scanWords } from "../../messages/desk-scan-index.ts";
import { ownSystemWords } from "../../messages/own-system-index.ts";
import { settingsWords } from "../../messages/settings-index.ts";
import { worthWords } from "../../messages/worth-index.ts";

/** The sides of lending at a desk, each with the path under which it lies; areas of lending add theirs. */
export const lendingParts = [
  { key: "queues", path: "", label: (locale: Locale) => deskWords(locale)("part-queues") },
  { key: "scan", path: "/scan", label: (locale: Locale) => scanWords(locale)("scan") },
  {
    key: "own-system",
    path: "/own-system",
    label: (locale: Locale) => ownSystemWords(locale)("own-system"),
  },
  {
    key: "settings",
    path: "/settings",
    label: (locale: Locale) => settingsWords(locale)("settings"),
  },
  { key: "money", path: "/money", label: (locale: Locale) => worthWords(locale)("part-money") },
  { key: "worth", path: "/worth", label: (locale: Locale) => worthWords(locale)("part-worth") },
] as const;
export type LendingPart = (typeof lendingParts)[number]["key"];
