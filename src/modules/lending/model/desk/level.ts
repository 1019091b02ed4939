/** How something stands against its time: past it, its last day, before it, or there is none. */
export const LEVELS = ["late", "today", "in-time"] as const;
export type Level = (typeof LEVELS)[number];

/** The level of a deadline, as the calendar of the library has it. */
export function levelOf(deadline: Date | null, now: Date, timeZone: string): Level | null {
  if (!deadline) return null;
  if (deadline.getTime() < now.getTime()) return "late";
  return dayIn(deadline, timeZone) === dayIn(now, timeZone) ? "today" : "in-time";
}

const dayIn = (at: Date, timeZone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .toString();
