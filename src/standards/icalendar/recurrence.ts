import { RRuleTemporal } from "rrule-temporal";
import { IcalendarFault } from "./fault.ts";
import type { Moment } from "./moment.ts";
import type { Rule } from "./rule.ts";

/** How far a rule is followed: to a time on the wall, and for at most so many times. */
export type Horizon = {
  readonly until: Temporal.PlainDateTime;
  readonly most: number;
  /** Times before it are passed over, and not counted. */
  readonly from?: Temporal.PlainDateTime;
};

/** Candidates that are looked at for one rule: a rule that never comes true ends here. */
const MOST_LOOKED_AT = 5000;

/**
 * The times on the wall at which something recurs, its beginning first (RFC 5545 §3.8.5.3), in order and
 * without regard to any zone: which instants they are, and whether they exist there, is asked later. Only an
 * end that is said as an instant is read on the wall of `zone`.
 * @throws IcalendarFault `too-many` for a rule that takes too long to follow
 */
export function recurrences(
  start: Temporal.PlainDateTime,
  rule: Rule,
  { until, most, from = start }: Horizon,
  zone = "UTC",
): readonly Temporal.PlainDateTime[] {
  const times: Temporal.PlainDateTime[] = [];
  try {
    // The library tells each time before it looks for the next, so that nothing is made in vain.
    rruleOf(start, rule, zone).all((time) => {
      const wall = time.toPlainDateTime();
      if (Temporal.PlainDateTime.compare(wall, until) > 0 || times.length >= most) return false;
      if (Temporal.PlainDateTime.compare(wall, from) >= 0) times.push(wall);
      return true;
    });
  } catch (fault) {
    throw new IcalendarFault("too-many", String(fault));
  }
  return times;
}

function rruleOf(start: Temporal.PlainDateTime, rule: Rule, zone: string) {
  const { frequency, interval, count, until, byDay, lists, weekStart } = rule;
  const part = (name: keyof Rule["lists"]) => lists[name]?.slice();
  return new RRuleTemporal({
    temporal: Temporal,
    tzid: "UTC",
    dtstart: start.toZonedDateTime("UTC"),
    includeDtstart: true,
    cache: false,
    maxIterations: MOST_LOOKED_AT,
    maxCandidateEvaluations: MOST_LOOKED_AT,
    freq: frequency,
    interval,
    ...(count === null ? {} : { count }),
    ...(until === null ? {} : { until: wallOf(until, zone).toZonedDateTime("UTC") }),
    ...(byDay.length === 0 ? {} : { byDay: [...byDay] }),
    byMonth: part("BYMONTH"),
    byMonthDay: part("BYMONTHDAY"),
    byYearDay: part("BYYEARDAY"),
    byWeekNo: part("BYWEEKNO"),
    byHour: part("BYHOUR"),
    byMinute: part("BYMINUTE"),
    bySecond: part("BYSECOND"),
    bySetPos: part("BYSETPOS"),
    wkst: weekStart,
  });
}

/** The end of a rule on the wall of the zone; a day counts to its end. */
export function wallOf(moment: Moment, zone: string): Temporal.PlainDateTime {
  if (moment.kind === "wall") return moment.wall;
  if (moment.kind === "day") return moment.day.toPlainDateTime("23:59:59");
  return moment.instant.toZonedDateTimeISO(zone).toPlainDateTime();
}
