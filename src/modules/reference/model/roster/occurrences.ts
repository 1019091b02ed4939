import { sessionsOn, type Span, weekdays } from "#modules/directory";
import type { Shift } from "./shift.ts";

/** When a shift is on: what is needed of it to reckon. */
export type Timed = Pick<
  Shift,
  "zone" | "startsOn" | "begins" | "ends" | "pattern" | "exceptOn" | "removedAt"
>;

/** One day of a shift, as instants. */
export type Occurrence<Of extends Timed = Shift> = Span & {
  readonly shift: Of;
  /** The day on the wall of its zone on which it begins. */
  readonly date: string;
};

// What began the day before yesterday may still run where yesterday was left out of the calendar.
const BACK = { days: 2 } as const;

/** The days on which a shift begins, from `first` to `last`, both included; changes of clocks are no matter here. */
export function datesOf(
  shift: Timed,
  first: Temporal.PlainDate,
  last: Temporal.PlainDate,
): readonly Temporal.PlainDate[] {
  const start = Temporal.PlainDate.from(shift.startsOn);
  const end = lastDayOf(shift, start, last);
  const dates: Temporal.PlainDate[] = [];
  for (let date = later(first, start); isOnOrBefore(date, end); date = date.add({ days: 1 }))
    if (isOn(shift, start, date)) dates.push(date);
  return dates;
}

/** Whether a shift begins on a day. */
export function isOnDate(shift: Timed, date: Temporal.PlainDate): boolean {
  return datesOf(shift, date, date).length === 1;
}

/**
 * The occurrences that touch a stretch of time, in order. A time on the wall that a change of clocks skips
 * is read with the offset before it, one that comes twice is the first of the two (RFC 5545 §3.3.5): as the
 * directory reads hours, so that a shift covers the hours that look the same.
 */
export function occurrencesOf<Of extends Timed>(
  shift: Of,
  { start, end }: Span,
): readonly Occurrence<Of>[] {
  const dayOf = (at: Temporal.Instant) => at.toZonedDateTimeISO(shift.zone).toPlainDate();
  const dates = datesOf(shift, dayOf(start).subtract(BACK), dayOf(end));
  return dates
    .flatMap((date) => occurrenceOn(shift, date) ?? [])
    .filter((one) => isBefore(one.start, end) && isBefore(start, one.end))
    .filter((one) => shift.removedAt === null || isBefore(one.start, shift.removedAt));
}

/**
 * The shift as it is on a day on which it begins. Null where there is nothing of it: the zone leaves out that
 * day, or a change of clocks the whole of its time.
 */
export function occurrenceOn<Of extends Timed>(
  shift: Of,
  date: Temporal.PlainDate,
): Occurrence<Of> | null {
  const [span] = sessionsOn(scheduleOf(shift), date);
  return span ? { ...span, shift, date: date.toString() } : null;
}

const schedules = new WeakMap<Timed, Parameters<typeof sessionsOn>[0]>();

function scheduleOf(shift: Timed): Parameters<typeof sessionsOn>[0] {
  const known = schedules.get(shift);
  if (known) return known;
  const { zone: timeZone, begins: opens, ends: closes } = shift;
  const daily = [{ opens, closes }];
  const hours = {
    mon: daily,
    tue: daily,
    wed: daily,
    thu: daily,
    fri: daily,
    sat: daily,
    sun: daily,
  };
  const schedule = { timeZone, hours, closures: [] };
  schedules.set(shift, schedule);
  return schedule;
}

function lastDayOf(
  { pattern }: Timed,
  start: Temporal.PlainDate,
  asked: Temporal.PlainDate,
): Temporal.PlainDate {
  if (!pattern) return isOnOrBefore(start, asked) ? start : asked;
  if (pattern.lastOn === null) return asked;
  const last = Temporal.PlainDate.from(pattern.lastOn);
  return isOnOrBefore(last, asked) ? last : asked;
}

function isOn(
  { pattern, exceptOn }: Timed,
  start: Temporal.PlainDate,
  date: Temporal.PlainDate,
): boolean {
  if (exceptOn.includes(date.toString())) return false;
  if (!pattern) return true;
  const day = weekdays[date.dayOfWeek - 1] ?? "mon";
  return pattern.days.includes(day) && weeksBetween(start, date) % pattern.everyWeeks === 0;
}

/** Between the Mondays of two days. */
function weeksBetween(start: Temporal.PlainDate, date: Temporal.PlainDate): number {
  return monday(start).until(monday(date), { largestUnit: "days" }).days / 7;
}

/** The Monday of a day's week. */
export function monday(date: Temporal.PlainDate): Temporal.PlainDate {
  return date.subtract({ days: date.dayOfWeek - 1 });
}

function later(a: Temporal.PlainDate, b: Temporal.PlainDate): Temporal.PlainDate {
  return Temporal.PlainDate.compare(a, b) >= 0 ? a : b;
}

function isOnOrBefore(a: Temporal.PlainDate, b: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(a, b) <= 0;
}

function isBefore(a: Temporal.Instant, b: Temporal.Instant): boolean {
  return Temporal.Instant.compare(a, b) < 0;
}
