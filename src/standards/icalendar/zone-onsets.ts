import { type Component, propertiesOf, propertyOf } from "./component.ts";
import { IcalendarFault } from "./fault.ts";
import { LIMITS } from "./limits.ts";
import { momentsOf } from "./moment.ts";
import { recurrences, wallOf } from "./recurrence.ts";
import { readRule, type Rule } from "./rule.ts";

/** From an instant (milliseconds since 1970) on, this offset in milliseconds. */
export type Onset = { readonly at: number; readonly to: number; readonly from: number };

/**
 * The changes of the clocks that the observances of a VTIMEZONE tell (RFC 5545 §3.6.5), in order, up to a time.
 * @throws IcalendarFault `too-many` for a zone that takes too long to follow, `value-form`
 */
export function onsetsOf(
  { components }: Component,
  until: Temporal.PlainDateTime,
): readonly Onset[] {
  if (components.length > LIMITS.observances) throw new IcalendarFault("too-many", "observances");
  const steps = new Steps();
  return components
    .flatMap((observance) => onsetsOfOne(observance, until, steps))
    .sort((a, b) => a.at - b.at);
}

/** What it may cost to follow one zone: all its observances take from the same. */
class Steps {
  left: number = LIMITS.zoneSteps;

  spend(steps: number): void {
    this.left -= steps;
    if (this.left < 0) throw new IcalendarFault("too-many", "steps to follow a zone");
  }
}

function onsetsOfOne(
  observance: Component,
  until: Temporal.PlainDateTime,
  steps: Steps,
): readonly Onset[] {
  const from = offsetOf(observance, "TZOFFSETFROM");
  const to = offsetOf(observance, "TZOFFSETTO");
  const start = propertyOf(observance, "DTSTART");
  const [first] = start ? momentsOf(start) : [];
  if (first?.kind !== "wall" || from === null || to === null) return [];
  const rule = propertyOf(observance, "RRULE");
  const walls = rule ? followed(first.wall, readRule(rule.value), until, steps) : [first.wall];
  return [...walls, ...extraWalls(observance, steps)].map((wall) => ({
    at: wall.toZonedDateTime("UTC").epochMilliseconds - from,
    from,
    to,
  }));
}

/** Each period that is looked at is a step, and each time that is found in them. */
function followed(
  first: Temporal.PlainDateTime,
  rule: Rule,
  until: Temporal.PlainDateTime,
  steps: Steps,
): readonly Temporal.PlainDateTime[] {
  steps.spend(periodsOf(first, rule, until));
  const walls = recurrences(first, rule, { until, most: steps.left + 1 });
  steps.spend(walls.length);
  return walls;
}

const PERIODS_A_YEAR = {
  YEARLY: 1,
  MONTHLY: 12,
  WEEKLY: 53,
  DAILY: 366,
  HOURLY: 366 * 24,
  MINUTELY: 366 * 24 * 60,
  SECONDLY: 366 * 24 * 3600,
} as const satisfies Record<Rule["frequency"], number>;

function periodsOf(
  { year: first }: Temporal.PlainDateTime,
  { frequency, interval, until: end }: Rule,
  { year: horizon }: Temporal.PlainDateTime,
): number {
  const last = end === null ? horizon : Math.min(horizon, wallOf(end, "UTC").year);
  const years = Math.max(0, last - first) + 1;
  return Math.ceil((years * PERIODS_A_YEAR[frequency]) / interval);
}

function extraWalls(observance: Component, steps: Steps): readonly Temporal.PlainDateTime[] {
  return propertiesOf(observance, "RDATE").flatMap((property) => {
    steps.spend(property.value.split(",").length); // before they are read
    return momentsOf(property).flatMap((moment) => (moment.kind === "wall" ? [moment.wall] : []));
  });
}

/** Milliseconds of a UTC-OFFSET (§3.3.14). */
function offsetOf(observance: Component, name: string): number | null {
  const value = propertyOf(observance, name)?.value.trim();
  if (value === undefined) return null;
  const [, sign, hours, minutes, seconds = "0"] =
    /^([+-])(\d{2})(\d{2})(\d{2})?$/.exec(value) ?? [];
  if (sign === undefined) throw new IcalendarFault("value-form", value);
  const amount = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000;
  return sign === "-" ? -amount : amount;
}
