import type { Context } from "hono";
import type { WebEnv } from "#kernel/http";
import type { Locale, LocalText, Words } from "#kernel/i18n";
import { type Key, words } from "../messages/index.ts";

export type T = Words<Key>;

/** What every part of a page needs to speak: words, language, and what time it is. */
export type View = { readonly t: T; readonly locale: Locale; readonly now: Temporal.Instant };

export function viewOf(c: Context<WebEnv>): View {
  const { locale, services } = c.get("visit");
  return { t: words(locale), locale, now: services.clock.now() };
}

/** A text in the reader's language; where it is in another, `lang` says in which. */
export function said(text: LocalText, locale: Locale): { text: string; lang?: string } {
  if (text[locale]) return { text: text[locale] };
  const [lang, found] = Object.entries(text).find(([, words]) => words) ?? [];
  if (text.en) return { text: text.en, lang: "en" };
  return lang && found ? { text: found, lang } : { text: "" };
}

/** A page's address as others know it. */
export function absolute(c: Context<WebEnv>, path: string): string {
  return new URL(path, c.get("visit").services.config.publicUrl).href;
}
