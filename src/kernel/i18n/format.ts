import type { Locale } from "./locale.ts";
import { once } from "./once.ts";

/** A whole or decimal number, grouped as the language does. */
export function formatNumber(locale: Locale, value: number): string {
  return once(`number:${locale}`, () => new Intl.NumberFormat(locale)).format(value);
}

/** A share of a whole, 0 to 1, in per cent with one decimal at most. */
export function formatShare(locale: Locale, share: number): string {
  const make = () => new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 1 });
  return once(`share:${locale}`, make).format(share);
}

/** A calendar date such as 3 November 2026. */
export function formatDate(locale: Locale, date: Temporal.PlainDate): string {
  return once(
    `date:${locale}`,
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
  return once(`time:${locale}:${timeZone}`, make).format(instant.epochMilliseconds);
}

/** An instant as wall time in an IANA zone: the time of day alone where it is of the same day as `now`. */
export function formatMoment(
  locale: Locale,
  instant: Temporal.Instant,
  { now, zone }: { readonly now: Temporal.Instant; readonly zone: string },
): string {
  const dayOf = (at: Temporal.Instant) => at.toZonedDateTimeISO(zone).toPlainDate();
  if (!dayOf(instant).equals(dayOf(now))) return formatDateTime(locale, instant, zone);
  const make = () => new Intl.DateTimeFormat(locale, { timeStyle: "short", timeZone: zone });
  return once(`moment:${locale}:${zone}`, make).format(instant.epochMilliseconds);
}

/** "a, b and c" in the language. */
export function formatList(locale: Locale, items: readonly string[]): string {
  return once(`list:${locale}`, () => new Intl.ListFormat(locale)).format(items);
}

/** Codes come from records too, so that there is no end to them. */
const MOST_NAMES = 10_000;
const names = new Map<string, string>();

/** The name of a language by its code (ISO 639), in the reader's language; the code itself when unknown. */
export function languageName(locale: Locale, code: string): string {
  return nameOf("language", locale, code);
}

/** The name of a country by its code (ISO 3166-1), in the reader's language; the code itself when unknown. */
export function countryName(locale: Locale, code: string): string {
  return nameOf("region", locale, code);
}

/** Names are remembered: finding one takes longer than writing it a hundred times. */
function nameOf(type: "language" | "region", locale: Locale, code: string): string {
  const key = `${type} ${locale} ${code}`;
  const known = names.get(key);
  if (known !== undefined) return known;
  if (names.size >= MOST_NAMES) names.clear();
  const name = foundName(type, locale, code);
  names.set(key, name);
  return name;
}

function foundName(type: "language" | "region", locale: Locale, code: string): string {
  const make = () => new Intl.DisplayNames(locale, { type, fallback: "code" });
  try {
    return once(`name:${type}:${locale}`, make).of(code) ?? code;
  } catch {
    return code;
  }
}
