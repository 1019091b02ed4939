import { formatDay, type Locale } from "#kernel/i18n";
import type { BookingWords } from "../messages/booking-index.ts";
import type { Start } from "../model/free-times.ts";

/** A day with its name: "Tuesday, December 1". */
export function wholeDay(locale: Locale, day: Temporal.PlainDate): string {
  return formatDay(locale, day, { weekday: "long", day: "numeric", month: "long" });
}

/** How long the longest booking may be that begins then. */
export function longestWords(t: BookingWords, { lengths }: Start): string {
  return t("up-to", { length: t("length", { minutes: lengths.at(-1) ?? 0 }) });
}

/** A day of these centuries as an address has it; null for what is none. */
export function dayIn(typed: string | undefined): Temporal.PlainDate | null {
  if (!typed || !/^2\d{3}-\d{2}-\d{2}$/.test(typed)) return null;
  try {
    return Temporal.PlainDate.from(typed, { overflow: "reject" });
  } catch {
    return null;
  }
}

/** An instant of these centuries as an address has it; null for what is none. */
export function instantIn(typed: string | undefined): Temporal.Instant | null {
  if (!typed || !/^2\d{3}-\d{2}-\d{2}T[\d:]{5,8}Z$/.test(typed)) return null;
  try {
    return Temporal.Instant.from(typed);
  } catch {
    return null;
  }
}
