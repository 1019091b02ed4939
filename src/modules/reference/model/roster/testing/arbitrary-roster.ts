import fc from "fast-check";
import { weekdays } from "#modules/directory";
import { type DeskHours, deskHoursShape } from "../desk-hours.ts";
import type { Place } from "../duty.ts";
import type { Shift } from "../shift.ts";

/** Zones whose clocks are unlike others': half hours, three quarters, a skipped day, put back in summer. */
export const ZONES = [
  "Australia/Lord_Howe",
  "Asia/Kathmandu",
  "Pacific/Apia",
  "Europe/London",
  "America/New_York",
  "America/St_Johns",
  "Africa/Casablanca",
  "Pacific/Chatham",
  "UTC",
] as const;

/** Days around changes of clocks, and around the day that Apia never had. */
const DAYS = ["2026-03-05", "2026-03-27", "2026-10-02", "2026-10-30", "2011-12-28"] as const;

const clock = fc.integer({ min: 0, max: 47 }).map((half) => {
  const hour = String(Math.floor(half / 2)).padStart(2, "0");
  return `${hour}:${half % 2 === 0 ? "00" : "30"}`;
});
const interval = fc.record({ opens: clock, closes: clock });
const zone = fc.constantFrom(...ZONES);

export const arbitraryHours: fc.Arbitrary<DeskHours> = fc
  .record({
    zone,
    days: fc.tuple(...weekdays.map(() => fc.option(interval))),
    needed: fc.integer({ min: 1, max: 2 }),
    closed: fc.boolean(),
    first: fc.constantFrom(...DAYS),
  })
  .map(({ zone, days, needed, closed, first }) => {
    const closure = Temporal.PlainDate.from(first).add({ days: 2 }).toString();
    return deskHoursShape.parse({
      zone,
      needed,
      week: Object.fromEntries(weekdays.map((day, at) => [day, days[at] ? [days[at]] : []])),
      closures: closed ? [{ from: closure, to: closure }] : [],
    });
  });

export const arbitraryShift: fc.Arbitrary<Shift> = fc
  .record({
    id: fc.uuid(),
    zone,
    begins: clock,
    ends: clock,
    startsOn: fc.constantFrom(...DAYS),
    pattern: fc.option(
      fc.record({
        days: fc.uniqueArray(fc.constantFrom(...weekdays), { minLength: 1 }),
        everyWeeks: fc.integer({ min: 1, max: 3 }),
        last: fc.option(fc.nat(30)),
      }),
    ),
    needed: fc.integer({ min: 1, max: 3 }),
    except: fc.array(fc.nat(8), { maxLength: 2 }),
  })
  .map(({ pattern, except, ...facts }) => {
    const start = Temporal.PlainDate.from(facts.startsOn);
    const after = (days: number) => start.add({ days }).toString();
    const { last = null, ...weekly } = pattern ?? {};
    return {
      ...facts,
      pattern: pattern && { ...pattern, ...weekly, lastOn: last === null ? null : after(last) },
      exceptOn: except.map(after),
      library: null,
      language: null,
      skill: null,
      note: null,
      origin: null,
      removedAt: null,
      version: 0,
      changedAt: Temporal.Instant.fromEpochMilliseconds(0),
    };
  });

/** People in these shifts: in the series, on a day, or not on a day. */
export function arbitraryPlaces(shifts: readonly Shift[]): fc.Arbitrary<readonly Place[]> {
  if (shifts.length === 0) return fc.constant([]);
  const place = fc
    .record({
      id: fc.uuid(),
      shift: fc.constantFrom(...shifts),
      person: fc.constantFrom("ana", "ben", "cai"),
      day: fc.option(fc.nat(7)),
      isOn: fc.boolean(),
    })
    .map(({ id, shift, person, day, isOn }) => ({
      id,
      shift: shift.id,
      person,
      name: person,
      fromLibrary: null,
      date:
        day === null ? null : Temporal.PlainDate.from(shift.startsOn).add({ days: day }).toString(),
      beginsOn: null,
      lastOn: null,
      isOn: isOn || day === null,
      bySelf: false,
    }));
  // A person says one thing only of a day.
  return fc.uniqueArray(place, {
    maxLength: 8,
    selector: ({ shift, person, date }) => `${shift} ${person} ${date}`,
  });
}

/** A week and a half around one of the days. */
export const arbitrarySpan = fc.constantFrom(...DAYS).map((day) => {
  const start = Temporal.PlainDate.from(day).toZonedDateTime("UTC");
  return { start: start.toInstant(), end: start.add({ days: 9 }).toInstant() };
});
