import type { Locale } from "#kernel/i18n";
import type { Interval } from "../model/opening/schedule.ts";
import type { T } from "./view.ts";

// Intl objects are dear to make and cheap to use.
const formats = new Map<string, Intl.DateTimeFormat>();
function format(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = formats.get(key) ?? new Intl.DateTimeFormat(locale, options);
  formats.set(key, known);
  return known;
}

/** Wall time of an instant in a zone, by the clock of 24 hours, which is read alike everywhere. */
export function clockTime(locale: Locale, instant: Temporal.Instant, timeZone: string): string {
  const options = { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone } as const;
  return format(locale, options).format(instant.epochMilliseconds);
}

/** "09:00 to 13:00". */
export function spanText(t: T, { opens, closes }: Interval): string {
  return t("span", { from: opens, to: closes });
}

export function weekdayName(locale: Locale, date: Temporal.PlainDate): string {
  return format(locale, { weekday: "long", timeZone: "UTC" }).format(utcOf(date));
}

/** A day without its year: "Thursday 26 November". */
export function dayName(locale: Locale, date: Temporal.PlainDate): string {
  const options = { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" } as const;
  return format(locale, options).format(utcOf(date));
}

/** One day or several: "24 December 2026 – 2 January 2027". */
export function daysText(locale: Locale, from: string, to: string): string {
  const dates = format(locale, { dateStyle: "long", timeZone: "UTC" });
  const [first, last] = [from, to].map((day) => utcOf(Temporal.PlainDate.from(day)));
  return dates.formatRange(first ?? 0, last ?? 0);
}

function utcOf(date: Temporal.PlainDate): number {
  return date.toZonedDateTime("UTC").epochMilliseconds;
}
