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
  return longDates(locale).format(startOf(date));
}

/** One day or several as calendar dates: "24 December 2026 – 2 January 2027". */
export function formatDates(
  locale: Locale,
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
): string {
  return longDates(locale).formatRange(startOf(from), startOf(to));
}

function longDates(locale: Locale): Intl.DateTimeFormat {
  const make = () => new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" });
  return once(`date:${locale}`, make);
}

/** Days have no zone: each is written by its first instant in UTC. */
function startOf(date: Temporal.PlainDate): number {
  return date.toZonedDateTime("UTC").epochMilliseconds;
}

/** What of a day is said. */
type DayParts = {
  readonly weekday?: "long" | "short";
  readonly day?: "numeric";
  readonly month?: "long" | "short";
};

/** A day by its name, or by its date without the year: "Thursday", "Thu 26 Nov". */
export function formatDay(locale: Locale, date: Temporal.PlainDate, parts: DayParts): string {
  const { weekday, day, month } = parts;
  return once(
    `day:${locale}:${weekday}:${day}:${month}`,
    () => new Intl.DateTimeFormat(locale, { ...parts, timeZone: "UTC" }),
  ).format(startOf(date));
}

/** Wall time of an instant in an IANA zone, by the clock of 24 hours, which is read alike everywhere. */
export function formatClock(locale: Locale, instant: Temporal.Instant, timeZone: string): string {
  const make = () =>
    new Intl.DateTimeFormat(locale, {
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
      timeZone,
    });
  return once(`clock:${locale}:${timeZone}`, make).format(instant.epochMilliseconds);
}

/** An instant that is near, as wall time in an IANA zone: "Tue, Dec 1, 10:00". */
export function formatDayTime(locale: Locale, instant: Temporal.Instant, timeZone: string): string {
  const make = () =>
    new Intl.DateTimeFormat(locale, {
      weekday: "short",
      day: "numeric",
      month: "short",
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
      timeZone,
    });
  return once(`day-time:${locale}:${timeZone}`, make).format(instant.epochMilliseconds);
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
