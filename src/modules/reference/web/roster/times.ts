import { formatClock, formatDate, formatDay, formatList, type Locale } from "#kernel/i18n";
import type { Span } from "#modules/directory";
import type { Weekday } from "../../model/roster/shift.ts";
import type { RosterWords } from "../../messages/roster-index.ts";

/** "09:00 to 13:00". */
export function spanTime(
  { t, locale }: { readonly t: RosterWords; readonly locale: Locale },
  { start, end }: Span,
  zone: string,
): string {
  return t("from-to", {
    begins: formatClock(locale, start, zone),
    ends: formatClock(locale, end, zone),
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
  return formatClock(locale, Temporal.Instant.fromEpochMilliseconds(hour * 3_600_000), "UTC");
}

/** "Thu 26 Nov". */
export function shortDay(locale: Locale, date: Temporal.PlainDate): string {
  return formatDay(locale, date, { weekday: "short", day: "numeric", month: "short" });
}

/** "Thursday 26 November". */
export function longDay(locale: Locale, date: Temporal.PlainDate): string {
  return formatDay(locale, date, { weekday: "long", day: "numeric", month: "long" });
}

/** A day with its year, from its ISO form. */
export function dateText(locale: Locale, date: string): string {
  return formatDate(locale, Temporal.PlainDate.from(date));
}

const MONDAY = Temporal.PlainDate.from("2026-11-23");
const ORDER: readonly Weekday[] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/** The name of a weekday. */
export function weekdayName(locale: Locale, day: Weekday): string {
  return formatDay(locale, MONDAY.add({ days: ORDER.indexOf(day) }), { weekday: "long" });
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
