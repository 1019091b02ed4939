/** Hours of a person's day in which nothing is to reach them, by the clock on their wall; `until` may be on the next day. */
export type QuietHours = { readonly from: Temporal.PlainTime; readonly until: Temporal.PlainTime };

/**
 * The first instant from `now` on that is not quiet: `now` itself outside the quiet hours. Each night
 * is reckoned by itself as two instants of the wall clock, so that neither the hour that a change to
 * summer time leaves out nor the one that it repeats is told wrongly.
 */
export function endOfQuiet(
  now: Temporal.Instant,
  { from, until }: QuietHours,
  zone: string,
): Temporal.Instant {
  if (from.equals(until)) return now;
  const today = now.toZonedDateTimeISO(zone).toPlainDate();
  const overMidnight = Temporal.PlainTime.compare(from, until) > 0;
  for (const date of [today.subtract({ days: 1 }), today]) {
    const begin = firstAt(date, from, zone);
    const end = firstAt(overMidnight ? date.add({ days: 1 }) : date, until, zone);
    const within = Temporal.Instant.compare(begin, now) <= 0;
    // Where a change of clocks leaves out the whole time between two quiet ones, one runs into the next.
    if (within && Temporal.Instant.compare(now, end) < 0)
      return endOfQuiet(end, { from, until }, zone);
  }
  return now;
}

/** The first instant after `now` at which the wall clock of the zone reaches a time of day. */
export function nextAt(
  now: Temporal.Instant,
  time: Temporal.PlainTime,
  zone: string,
): Temporal.Instant {
  const today = now.toZonedDateTimeISO(zone).toPlainDate();
  const todays = firstAt(today, time, zone);
  return Temporal.Instant.compare(todays, now) > 0
    ? todays
    : firstAt(today.add({ days: 1 }), time, zone);
}

/**
 * When the wall clock first shows this time, or a later one, on a date. Of a repeated hour that is
 * the first; a time that is left out is reached when the clock jumps over it.
 */
export function firstAt(
  date: Temporal.PlainDate,
  time: Temporal.PlainTime,
  zone: string,
): Temporal.Instant {
  const wall = date.toPlainDateTime(time);
  const earlier = wall.toZonedDateTime(zone, { disambiguation: "earlier" });
  if (earlier.toPlainDateTime().equals(wall)) return earlier.toInstant();
  const jump = earlier.getTimeZoneTransition("next");
  return (jump ?? earlier).toInstant();
}
