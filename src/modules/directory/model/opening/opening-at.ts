import { type Closure, closureOn, type Schedule } from "./schedule.ts";
import { sessionsBetween, sessionsOn } from "./sessions.ts";

/** Whether a branch is open at an instant, and when that changes. */
export type Opening =
  | {
      readonly open: true;
      /** Null: day and night, for more than a week. */
      readonly until: Temporal.Instant | null;
    }
  | {
      readonly open: false;
      /** Null: no opening is known. */
      readonly opens: Temporal.Instant | null;
      /** The closure of that day, when it is one. */
      readonly closure: Closure | null;
    };

// The session of the day before yesterday may still run where yesterday was left out of the calendar.
const BACK = { days: 2 } as const;
const AHEAD = { days: 9 } as const;

/** The state of a branch at an instant; exact across changes of clocks and of the date line. */
export function openingAt(schedule: Schedule, instant: Temporal.Instant): Opening {
  const today = instant.toZonedDateTimeISO(schedule.timeZone).toPlainDate();
  const last = today.add(AHEAD);
  const compare = (a: Temporal.Instant, b: Temporal.Instant) => Temporal.Instant.compare(a, b);
  const run = sessionsBetween(schedule, today.subtract(BACK), last).find(
    ({ end }) => compare(end, instant) > 0,
  );
  const closure = closureOn(schedule.closures, today);
  if (!run) return { open: false, opens: firstOpening(schedule, last), closure };
  if (compare(run.start, instant) > 0) return { open: false, opens: run.start, closure };
  const farEnd = instant.add({ hours: 8 * 24 });
  return { open: true, until: compare(run.end, farEnd) < 0 ? run.end : null };
}

/** The first opening on or after a day, however long the closures before it. */
function firstOpening(schedule: Schedule, from: Temporal.PlainDate): Temporal.Instant | null {
  if (Object.values(schedule.hours).every((day) => day.length === 0)) return null;
  // Each closure may hide the one weekday that is open, so a fortnight is granted after each.
  let daysLeft = 14 * (schedule.closures.length + 1);
  for (let date = from; daysLeft > 0; daysLeft--) {
    const closure = closureOn(schedule.closures, date);
    const [session] = sessionsOn(schedule, date);
    if (session) return session.start;
    date = (closure ? Temporal.PlainDate.from(closure.to) : date).add({ days: 1 });
  }
  return null;
}
