import { formatDates, formatDay, type Locale } from "#kernel/i18n";
import type { Closure, Interval, Weekday } from "../model/opening/schedule.ts";
import { weekdays } from "../model/shape.ts";
import type { T } from "./view.ts";

// A week that begins on a Monday, to name the days by.
const MONDAY = Temporal.PlainDate.from("2026-11-23");

/** "09:00 to 13:00". */
export function spanText(t: T, { opens, closes }: Interval): string {
  return t("span", { from: opens, to: closes });
}

/** What holds in place of the week: "09:00 to 14:00, 16:00 to 18:00", or "Closed". */
export function hoursText(t: T, hours: Closure["hours"]): string {
  return hours?.length ? hours.map((interval) => spanText(t, interval)).join(", ") : t("closed");
}

/** "Thursday". */
export function weekdayName(locale: Locale, date: Temporal.PlainDate): string {
  return formatDay(locale, date, { weekday: "long" });
}

/** "Thursday", of any week. */
export function weekdayWord(locale: Locale, day: Weekday): string {
  return weekdayName(locale, MONDAY.add({ days: weekdays.indexOf(day) }));
}

/** A day without its year: "Thursday 26 November". */
export function dayName(locale: Locale, date: Temporal.PlainDate): string {
  return formatDay(locale, date, { weekday: "long", day: "numeric", month: "long" });
}

/** One day or several, from their ISO form: "24 December 2026 – 2 January 2027". */
export function daysText(locale: Locale, from: string, to: string): string {
  return formatDates(locale, Temporal.PlainDate.from(from), Temporal.PlainDate.from(to));
}
