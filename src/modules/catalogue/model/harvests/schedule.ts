export const scheduleNames = ["nightly", "hourly", "weekly", "manual"] as const;
export type ScheduleName = (typeof scheduleNames)[number];

const NIGHT = { hour: 1, minutes: 240 } as const;

/**
 * When a source is harvested next: hourly, or in the night (of Sunday) of the library's zone. `id`
 * spreads the sources over the hour or the night, so that they do not all come at once.
 */
export function nextRun(
  schedule: ScheduleName,
  now: Temporal.Instant,
  timeZone: string,
  id: string,
): Temporal.Instant | null {
  if (schedule === "manual") return null;
  const here = now.toZonedDateTimeISO(timeZone);
  const spread = spreadOf(id);
  if (schedule === "hourly") {
    const minute = here
      .round({ smallestUnit: "hour", roundingMode: "floor" })
      .add({ minutes: spread % 60 });
    return later(minute, here, { hours: 1 });
  }
  const night = here.startOfDay().add({ hours: NIGHT.hour, minutes: spread % NIGHT.minutes });
  if (schedule === "nightly") return later(night, here, { days: 1 });
  return later(night.add({ days: (7 - here.dayOfWeek) % 7 }), here, { days: 7 });
}

function later(
  at: Temporal.ZonedDateTime,
  now: Temporal.ZonedDateTime,
  step: Temporal.DurationLike,
): Temporal.Instant {
  const after = Temporal.ZonedDateTime.compare(at, now) > 0 ? at : at.add(step);
  return after.toInstant();
}

function spreadOf(id: string): number {
  let sum = 0;
  for (const letter of id) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 10_007;
  return sum;
}
