import { closureOn, isShut } from "./exceptions.ts";
import { type Interval, type Schedule, weekdayOf } from "./schedule.ts";

/** A stretch of time, the end not included. */
export type Span = { readonly start: Temporal.Instant; readonly end: Temporal.Instant };

/**
 * The sessions that begin on one day. A wall time that a change of clocks skips is read with the
 * offset before the change, one that happens twice as the first of the two (RFC 5545 §3.3.5), so
 * that a calendar made from these hours agrees. A closed day is closed from midnight to midnight:
 * a night session that runs into it ends there.
 */
export function sessionsOn(schedule: Schedule, date: Temporal.PlainDate): readonly Span[] {
  const { timeZone, closures } = schedule;
  const planned = plannedOn(schedule, date);
  if (planned.length === 0) return [];
  const next = date.add({ days: 1 });
  const following = closureOn(closures, next);
  const latest = following && isShut(following) ? midnight(next, timeZone) : null;
  return planned
    .map(({ start, end }) => ({ start, end: latest && isAfter(end, latest) ? latest : end }))
    .filter(({ start, end }) => isAfter(end, start));
}

/** All sessions of the days from `first` to `last`, joined where they touch, in order. */
export function sessionsBetween(
  schedule: Schedule,
  first: Temporal.PlainDate,
  last: Temporal.PlainDate,
): readonly Span[] {
  const spans: Span[] = [];
  for (let date = first; Temporal.PlainDate.compare(date, last) <= 0; date = date.add({ days: 1 }))
    spans.push(...sessionsOn(schedule, date));
  return joined(spans);
}

/** The spans of a day as they are planned: of the week, or of what holds in its place. */
function plannedOn(schedule: Schedule, date: Temporal.PlainDate): readonly Span[] {
  const { timeZone, closures, hours, within } = schedule;
  const spansOf = (intervals: readonly Interval[]) =>
    intervals.flatMap((interval) => spanOf(interval, date, timeZone) ?? []);
  const usual = hours[weekdayOf(date)];
  const exception = closureOn(closures, date);
  if (!exception) return spansOf(usual);
  const other = spansOf(exception.hours ?? []);
  return within ? inBoth(other, spansOf(usual)) : other;
}

function inBoth(some: readonly Span[], others: readonly Span[]): readonly Span[] {
  return some
    .flatMap((one) =>
      others.map((other) => ({
        start: isAfter(one.start, other.start) ? one.start : other.start,
        end: isAfter(one.end, other.end) ? other.end : one.end,
      })),
    )
    .filter(({ start, end }) => isAfter(end, start));
}

function joined(spans: Span[]): readonly Span[] {
  const runs: Span[] = [];
  for (const span of spans.sort((a, b) => Temporal.Instant.compare(a.start, b.start))) {
    const last = runs.at(-1);
    if (!last || isAfter(span.start, last.end)) runs.push(span);
    else if (isAfter(span.end, last.end)) runs[runs.length - 1] = { ...last, end: span.end };
  }
  return runs;
}

/** The session of one day; null on a day that the zone leaves out. */
function spanOf(
  { opens, closes }: Interval,
  date: Temporal.PlainDate,
  timeZone: string,
): Span | null {
  const first = at(date, opens, timeZone);
  if (first.day !== date.day && !exists(date, timeZone)) return null;
  const lastDay = closes <= opens ? date.add({ days: 1 }) : date;
  return { start: first.toInstant(), end: at(lastDay, closes, timeZone).toInstant() };
}

function at(date: Temporal.PlainDate, time: string, timeZone: string): Temporal.ZonedDateTime {
  return date.toZonedDateTime({ timeZone, plainTime: time });
}

function midnight(date: Temporal.PlainDate, timeZone: string): Temporal.Instant {
  return date.toZonedDateTime(timeZone).toInstant();
}

/** A zone that crosses the date line leaves out a whole day, as Apia did with 30 December 2011. */
function exists(date: Temporal.PlainDate, timeZone: string): boolean {
  return date.toZonedDateTime(timeZone).toPlainDate().equals(date);
}

/** Whether one instant comes after another. */
export function isAfter(a: Temporal.Instant, b: Temporal.Instant): boolean {
  return Temporal.Instant.compare(a, b) > 0;
}
