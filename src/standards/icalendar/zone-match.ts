import { type Component, propertyOf } from "./component.ts";
import { isZone } from "./zone-name.ts";
import { type Onset, onsetsOf } from "./zone-onsets.ts";

const HALF_MONTH = 15 * 24 * 3_600_000;
const YEARS = 2;

/**
 * The zone of the IANA database that a VTIMEZONE means, whatever the program that wrote it calls it: by its
 * name where that is one, else the first whose clocks agree with its rules, twice a month for two years from
 * `around` on; those of `preferred` are tried first. Null where none does.
 * @throws IcalendarFault `too-many` for rules that take too long to follow, `value-form` for those that are none
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
  const until = around.add({ years: YEARS + 1 }).toPlainDateTime();
  const samples = samplesOf(onsetsOf(component, until), around);
  const candidates = [...preferred, "UTC", ...Intl.supportedValuesOf("timeZone")];
  return (
    candidates.find((zone) => isZone(zone) && samples.length > 0 && agrees(zone, samples)) ?? null
  );
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
