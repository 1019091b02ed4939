import { closureOn, isShut } from "./exceptions.ts";
import type { Closure, Schedule } from "./schedule.ts";
import { isAfter, sessionsBetween, sessionsOn } from "./sessions.ts";

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
      /** The closure or the other hours of that day. */
      readonly closure: Closure | null;
    };

// The session of the day before yesterday may still run where yesterday was left out of the calendar.
const BACK = { days: 2 } as const;
/** Tomorrow answers nearly always; a week and a day when it does not. */
const AHEAD = [1, 8] as const;

/** The state of a branch at an instant; exact across changes of clocks and of the date line. */
export function openingAt(schedule: Schedule, instant: Temporal.Instant): Opening {
  const today = instant.toZonedDateTimeISO(schedule.timeZone).toPlainDate();
  for (const days of AHEAD) {
    const known = openingWithin(schedule, instant, today, today.add({ days }));
    if (known) return known;
  }
  const opens = firstOpening(schedule, today.add({ days: AHEAD[1] }));
  return closedUntil(schedule, today, opens);
}

/** The state as far as the days up to `last` tell; null when later days may change it. */
function openingWithin(
  schedule: Schedule,
  instant: Temporal.Instant,
  today: Temporal.PlainDate,
  last: Temporal.PlainDate,
): Opening | null {
  const run = sessionsBetween(schedule, today.subtract(BACK), last).find(({ end }) =>
    isAfter(end, instant),
  );
  if (!run) return null;
  const unseen = last.add({ days: 1 }).toZonedDateTime(schedule.timeZone).toInstant();
  if (isAfter(run.start, instant))
    return isAfter(unseen, run.start) ? closedUntil(schedule, today, run.start) : null;
  if (isAfter(unseen, run.end)) return { open: true, until: run.end };
  return today.until(last).days < AHEAD[1] ? null : { open: true, until: null };
}

/** The first opening on or after a day, however long the closures before it. */
function firstOpening(schedule: Schedule, from: Temporal.PlainDate): Temporal.Instant | null {
  // Each closure may hide the one weekday that is open, so a fortnight is granted after each.
  let daysLeft = 14 * (schedule.closures.length + 1);
  for (let date: Temporal.PlainDate | null = from; date && daysLeft > 0; daysLeft--) {
    const [session] = sessionsOn(schedule, date);
    if (session) return session.start;
    date = nextToLookAt(schedule, date);
  }
  return null;
}

/** Over a closure and over weeks without hours in one step; days with other hours are looked at in between. */
function nextToLookAt(schedule: Schedule, date: Temporal.PlainDate): Temporal.PlainDate | null {
  const { closures, hours } = schedule;
  const day = date.toString();
  const closure = closureOn(closures, date);
  const shutUntil = closure && isShut(closure) ? closure.to : day;
  const usual = Object.values(hours).some((intervals) => intervals.length > 0);
  const next = [
    ...(usual ? [dayAfter(shutUntil)] : []),
    ...closures.filter((one) => !isShut(one) && one.to > day).map(({ from }) => later(from, day)),
  ].sort()[0];
  return next === undefined ? null : Temporal.PlainDate.from(next);
}

function dayAfter(day: string): string {
  return Temporal.PlainDate.from(day).add({ days: 1 }).toString();
}

/** The first day of a stretch that lies after a day. */
function later(from: string, day: string): string {
  return from > day ? from : dayAfter(day);
}

function closedUntil(
  { closures }: Schedule,
  today: Temporal.PlainDate,
  opens: Temporal.Instant | null,
): Opening {
  return { open: false, opens, closure: closureOn(closures, today) };
}
