import { closureOn, isShut } from "./exceptions.ts";
import type { Closure, Schedule } from "./schedule.ts";
import { isAfter, sessionsBetween, type Span } from "./sessions.ts";

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
  const starts = [from, ...turnsAfter(schedule.closures, from)];
  for (const [index, start] of starts.entries()) {
    const session = firstSession(schedule, start, starts[index + 1]);
    if (session) return session.start;
  }
  return null;
}

/** Days after a day on which closures or other hours begin or have ended: in between, the same ones hold. */
function turnsAfter(
  closures: readonly Closure[],
  day: Temporal.PlainDate,
): readonly Temporal.PlainDate[] {
  return closures
    .flatMap(({ from, to }) => [
      Temporal.PlainDate.from(from),
      Temporal.PlainDate.from(to).add({ days: 1 }),
    ])
    .filter((turn) => Temporal.PlainDate.compare(turn, day) > 0)
    .sort((one, other) => Temporal.PlainDate.compare(one, other));
}

/** A zone may leave out the one weekday that is open, but not twice: a fortnight shows all of a week. */
const FORTNIGHT = 14;

/** The first session of days on which the same exceptions hold, from `first` to the day before `end`. */
function firstSession(
  schedule: Schedule,
  first: Temporal.PlainDate,
  end: Temporal.PlainDate | undefined,
): Span | undefined {
  const closure = closureOn(schedule.closures, first);
  if (closure && isShut(closure)) return undefined;
  const days = Math.min(FORTNIGHT, end ? first.until(end).days : FORTNIGHT);
  return days === 0
    ? undefined
    : sessionsBetween(schedule, first, first.add({ days: days - 1 }))[0];
}

function closedUntil(
  { closures }: Schedule,
  today: Temporal.PlainDate,
  opens: Temporal.Instant | null,
): Opening {
  return { open: false, opens, closure: closureOn(closures, today) };
}
