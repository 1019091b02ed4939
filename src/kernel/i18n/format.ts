import type { Locale } from "./locale.ts";

// Intl objects are dear to make and cheap to use: one of each per language (and zone).
const made = new Map<string, unknown>();
function once<T>(key: string, make: () => T): T {
  if (!made.has(key)) made.set(key, make());
  return made.get(key) as T;
}

/** A whole or decimal number, grouped as the language does. */
export function formatNumber(locale: Locale, value: number): string {
  return once(`n:${locale}`, () => new Intl.NumberFormat(locale)).format(value);
}

/** A share of a whole, 0 to 1, in per cent with one decimal at most. */
export function formatShare(locale: Locale, share: number): string {
  const make = () => new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 1 });
  return once(`p:${locale}`, make).format(share);
}

/** A calendar date such as 3 November 2026. */
export function formatDate(locale: Locale, date: Temporal.PlainDate): string {
  return once(
    `d:${locale}`,
    () => new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }),
  ).format(Date.UTC(date.year, date.month - 1, date.day));
}

/** An instant as wall time in an IANA zone. */
export function formatDateTime(
  locale: Locale,
  instant: Temporal.Instant,
  timeZone: string,
): string {
  const make = () =>
    new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short", timeZone });
  return once(`t:${locale}:${timeZone}`, make).format(instant.epochMilliseconds);
}

/** "a, b and c" in the language. */
export function formatList(locale: Locale, items: readonly string[]): string {
  return once(`l:${locale}`, () => new Intl.ListFormat(locale)).format(items);
}

/** The name of a language by its code (ISO 639), in the reader's language; the code itself when unknown. */
export function languageName(locale: Locale, code: string): string {
  const names = once(
    `g:${locale}`,
    () => new Intl.DisplayNames(locale, { type: "language", fallback: "code" }),
  );
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}
