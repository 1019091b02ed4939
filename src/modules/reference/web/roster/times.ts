import { formatDate, formatList, type Locale } from "#kernel/i18n";
import type { Span } from "#modules/directory";
import type { Weekday } from "../../model/roster/shift.ts";
import type { RosterWords } from "../../messages/roster-index.ts";

// Intl objects are dear to make and cheap to use.
const formats = new Map<string, Intl.DateTimeFormat>();
function format(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = formats.get(key) ?? new Intl.DateTimeFormat(locale, options);
  formats.set(key, known);
  return known;
}

/** Wall time of an instant in a zone, by the clock of 24 hours. */
export function clockTime(locale: Locale, instant: Temporal.Instant, timeZone: string): string {
  const options = { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone } as const;
  return format(locale, options).format(instant.epochMilliseconds);
}

/** "09:00 to 13:00". */
export function spanTime(
  { t, locale }: { readonly t: RosterWords; readonly locale: Locale },
  { start, end }: Span,
  zone: string,
): string {
  return t("from-to", {
    begins: clockTime(locale, start, zone),
    ends: clockTime(locale, end, zone),
  });
}

/** "Thursday 26 November, 09:00 to 13:00". */
export function dutyText(
  view: { readonly t: RosterWords; readonly locale: Locale },
  span: Span,
  zone: string,
): string {
  const day = longDay(view.locale, dayOf(span.start, zone));
  return view.t("day-and-time", { day, time: spanTime(view, span, zone) });
}

/** A full hour of the day, as the clock shows it. */
export function hourName(locale: Locale, hour: number): string {
  return clockTime(locale, Temporal.Instant.fromEpochMilliseconds(hour * 3_600_000), "UTC");
}

/** "Thu 26 Nov". */
export function shortDay(locale: Locale, date: Temporal.PlainDate): string {
  return dayIn(locale, date, { weekday: "short", day: "numeric", month: "short" });
}

/** "Thursday 26 November". */
export function longDay(locale: Locale, date: Temporal.PlainDate): string {
  return dayIn(locale, date, { weekday: "long", day: "numeric", month: "long" });
}

/** A day with its year, from its ISO form. */
export function dateText(locale: Locale, date: string): string {
  return formatDate(locale, Temporal.PlainDate.from(date));
}

const MONDAY = Temporal.PlainDate.from("2026-11-23");
const ORDER: readonly Weekday[] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/** The name of a weekday. */
export function weekdayName(locale: Locale, day: Weekday): string {
  return dayIn(locale, MONDAY.add({ days: ORDER.indexOf(day) }), { weekday: "long" });
}

/** "Monday and Thursday". */
export function weekdayNames(locale: Locale, days: readonly Weekday[]): string {
  return formatList(
    locale,
    days.map((day) => weekdayName(locale, day)),
  );
}

/** The day of an instant on the wall of a zone. */
export function dayOf(instant: Temporal.Instant, zone: string): Temporal.PlainDate {
  return instant.toZonedDateTimeISO(zone).toPlainDate();
}

function dayIn(
  locale: Locale,
  date: Temporal.PlainDate,
  options: Intl.DateTimeFormatOptions,
): string {
  const at = date.toZonedDateTime("UTC").epochMilliseconds;
  return format(locale, { ...options, timeZone: "UTC" }).format(at);
}
