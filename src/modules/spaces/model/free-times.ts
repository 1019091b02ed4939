import { type Schedule, scheduleWithin, sessionsOn, type Span } from "#modules/directory";
import type { BookableFacts } from "./bookable.ts";

/** What of a thing decides when it can be booked. */
export type Rules = Pick<
  BookableFacts,
  "hours" | "step" | "shortest" | "longest" | "pause" | "notice" | "ahead"
>;

/** A time at which a booking may begin. */
export type Start = {
  readonly at: Temporal.Instant;
  /** Minutes that a booking from then on may take, the shortest first; none: it is held. */
  readonly lengths: readonly number[];
};

/** When a thing can be had: in its own week, else while its branch is open; on days that are excepted no longer than it. */
export function scheduleOfThing({ hours }: Pick<Rules, "hours">, branch: Schedule): Schedule {
  return hours ? scheduleWithin(branch, hours) : branch;
}

/**
 * The times of one day at which a booking may begin, in order. Steps are counted from the beginning of each
 * session in minutes that pass, so that they hold over a change of clocks; a session that began on this day
 * goes on after midnight. Times that are too soon, or too far ahead, are left out.
 */
export function startsOn(
  day: Temporal.PlainDate,
  rules: Rules,
  schedule: Schedule,
  { held, now }: { readonly held: readonly Span[]; readonly now: Temporal.Instant },
): readonly Start[] {
  if (Temporal.PlainDate.compare(day, lastDay(rules, schedule, now)) > 0) return [];
  const soonest = now.add({ minutes: rules.notice });
  return sessionsOn(schedule, day)
    .flatMap((session) => startsIn(session, rules, held))
    .filter(({ at }) => Temporal.Instant.compare(at, soonest) >= 0);
}

/** The last day on which a booking may begin, by the clock where the thing is. */
export function lastDay(
  { ahead }: Pick<Rules, "ahead">,
  { timeZone }: Pick<Schedule, "timeZone">,
  now: Temporal.Instant,
): Temporal.PlainDate {
  return now.toZonedDateTimeISO(timeZone).toPlainDate().add({ days: ahead });
}

function startsIn(session: Span, rules: Rules, held: readonly Span[]): readonly Start[] {
  const starts: Start[] = [];
  const latest = session.end.subtract({ minutes: rules.shortest });
  for (
    let at = session.start;
    Temporal.Instant.compare(at, latest) <= 0;
    at = at.add({ minutes: rules.step })
  )
    starts.push({ at, lengths: lengthsFrom(at, session.end, rules, held) });
  return starts;
}

function lengthsFrom(
  at: Temporal.Instant,
  closes: Temporal.Instant,
  { step, shortest, longest, pause }: Rules,
  held: readonly Span[],
): readonly number[] {
  const lengths: number[] = [];
  for (let minutes = shortest; minutes <= longest; minutes += step) {
    const end = at.add({ minutes });
    const whole = { start: at, end: end.add({ minutes: pause }) };
    if (Temporal.Instant.compare(end, closes) > 0 || held.some((one) => meet(one, whole))) break;
    lengths.push(minutes);
  }
  return lengths;
}

/** Whether two stretches of time have an instant in common; the end of each is not in it. */
export function meet(one: Span, other: Span): boolean {
  return (
    Temporal.Instant.compare(one.start, other.end) < 0 &&
    Temporal.Instant.compare(other.start, one.end) < 0
  );
}

/**
 * Whether a booking may begin then and take so long: null when it may, else why not. A time that begins
 * after midnight may belong to a session of the day before.
 */
export function whyNot(
  wish: { readonly at: Temporal.Instant; readonly minutes: number },
  rules: Rules,
  schedule: Schedule,
  around: { readonly held: readonly Span[]; readonly now: Temporal.Instant },
): "not-a-time" | "held" | "too-long-there" | null {
  const day = wish.at.toZonedDateTimeISO(schedule.timeZone).toPlainDate();
  const start = [day, day.subtract({ days: 1 })]
    .flatMap((one) => startsOn(one, rules, schedule, around))
    .find(({ at }) => at.equals(wish.at));
  if (!start) return "not-a-time";
  if (start.lengths.length === 0) return "held";
  return start.lengths.includes(wish.minutes) ? null : "too-long-there";
}
