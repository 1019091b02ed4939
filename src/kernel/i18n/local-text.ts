import type { Locale } from "./locale.ts";

/** A text that people wrote in some of the interface's languages. */
export type LocalText = { readonly [L in Locale]?: string };

/** The text in the reader's language, else in English, else in any, else the fallback. */
export function inLanguage(text: LocalText, locale: Locale, fallback = ""): string {
  return text[locale] || text.en || Object.values(text).find(Boolean) || fallback;
}
