import { formatDateTime, type Locale } from "#kernel/i18n";
import type { Booking } from "../model/booking.ts";

/** When a booking is, as one line: by the clock where the thing is, and how long it takes. */
export function whenOf(
  locale: Locale,
  { startsAt, endsAt }: Pick<Booking, "startsAt" | "endsAt">,
  zone: string,
): { readonly start: string; readonly minutes: number } {
  const start = formatDateTime(locale, startsAt.toTemporalInstant(), zone);
  return { start, minutes: (endsAt.getTime() - startsAt.getTime()) / 60_000 };
}
