import { type Component, propertiesOf, propertyOf } from "./component.ts";
import { IcalendarFault } from "./fault.ts";
import { momentsOf } from "./moment.ts";
import { recurrences } from "./recurrence.ts";
import { readRule } from "./rule.ts";

/** From an instant (milliseconds since 1970) on, this offset in milliseconds. */
type Onset = { readonly at: number; readonly to: number; readonly from: number };

const HALF_MONTH = 15 * 24 * 3_600_000;
const YEARS = 2;
/** Outlook has its rules begin in 1601. */
const MOST = 1000;

/**
 * The zone of the IANA database that a VTIMEZONE means, whatever the program that wrote it calls it: by its
 * name where that is one, else the first whose clocks agree with its rules, twice a month for two years from
 * `around` on; those of `preferred` are tried first. Null where none does.
 */
export function zoneMeant(
  component: Component,
  around: Temporal.PlainDate,
  preferred: readonly string[] = [],
): string | null {
  const named = [
    propertyOf(component, "TZID")?.value,
    propertyOf(component, "X-LIC-LOCATION")?.value,
  ];
  const known = named.find((name) => name !== undefined && isZone(name));
  if (known !== undefined) return known;
  const samples = samplesOf(onsetsOf(component, around), around);
  const candidates = [...preferred, "UTC", ...Intl.supportedValuesOf("timeZone")];
  return (
    candidates.find((zone) => isZone(zone) && samples.length > 0 && agrees(zone, samples)) ?? null
  );
}

/** Whether a name is a zone of the IANA database as this program knows it. */
export function isZone(name: string): boolean {
  if (!/^[A-Za-z][A-Za-z0-9_+/-]{1,63}$/.test(name)) return false;
  try {
    return Boolean(new Intl.DateTimeFormat("en", { timeZone: name }));
  } catch {
    return false;
  }
}

type Sample = { readonly at: number; readonly offset: number };

function agrees(zone: string, samples: readonly Sample[]): boolean {
  return samples.every(({ at, offset }) => {
    const zoned = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
    return zoned.offsetNanoseconds / 1e6 === offset;
  });
}

function samplesOf(onsets: readonly Onset[], around: Temporal.PlainDate): readonly Sample[] {
  const first = around.toZonedDateTime("UTC").epochMilliseconds;
  const count = onsets.length === 0 ? 0 : YEARS * 24;
  return Array.from({ length: count }, (_, index) => {
    const at = first + index * HALF_MONTH;
    return { at, offset: offsetAt(onsets, at) };
  });
}

/** What was last begun holds; before the first what the first changed (RFC 5545 §3.6.5). */
function offsetAt(onsets: readonly Onset[], at: number): number {
  const begun = onsets.findLast((onset) => onset.at <= at);
  return begun?.to ?? onsets[0]?.from ?? 0;
}

function onsetsOf(component: Component, around: Temporal.PlainDate): readonly Onset[] {
  const until = around.add({ years: YEARS + 1 }).toPlainDateTime();
  return component.components
    .flatMap((observance) => onsetsOfOne(observance, until))
    .sort((a, b) => a.at - b.at);
}

function onsetsOfOne(observance: Component, until: Temporal.PlainDateTime): readonly Onset[] {
  const from = offsetOf(observance, "TZOFFSETFROM");
  const to = offsetOf(observance, "TZOFFSETTO");
  const start = propertyOf(observance, "DTSTART");
  const [first] = start ? momentsOf(start) : [];
  if (first?.kind !== "wall" || from === null || to === null) return [];
  const rule = propertyOf(observance, "RRULE");
  const walls = rule
    ? recurrences(first.wall, readRule(rule.value), { until, most: MOST })
    : [first.wall];
  const more = propertiesOf(observance, "RDATE")
    .flatMap(momentsOf)
    .flatMap((moment) => (moment.kind === "wall" ? [moment.wall] : []));
  return [...walls, ...more].map((wall) => ({
    at: wall.toZonedDateTime("UTC").epochMilliseconds - from,
    from,
    to,
  }));
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
