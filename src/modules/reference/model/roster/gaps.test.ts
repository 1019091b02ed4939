import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Span } from "#modules/directory";
import { dutiesOf, whoIn } from "./duty.ts";
import { forecastOf, promisedIn, type Roster } from "./forecast.ts";
import { gapsIn, missingIn } from "./gaps.ts";
import { heatOf, hoursIn } from "./heat.ts";
import {
  arbitraryHours,
  arbitraryPlaces,
  arbitraryShift,
  arbitrarySpan,
} from "./testing/arbitrary-roster.ts";

const at = (text: string) => Temporal.Instant.from(`2026-11-26T${text}:00Z`);
const span = (start: string, end: string): Span => ({ start: at(start), end: at(end) });
const said = (promised: readonly Span[], covers: Parameters<typeof gapsIn>[1], minimum = 1) =>
  gapsIn(promised, covers, minimum).map(
    (gap) =>
      `${String(gap.start).slice(11, 16)}-${String(gap.end).slice(11, 16)} ${missingIn(gap)}`,
  );
const cover = (start: string, end: string, needed: number, ...people: string[]) => ({
  ...span(start, end),
  needed,
  people,
});

describe("a gap", () => {
  test("is where nobody is", () =>
    expect(said([span("08:00", "18:00")], [cover("09:00", "12:00", 1, "a")])).toEqual([
      "08:00-09:00 1",
      "12:00-18:00 1",
    ]));
  test("is not outside the promise", () =>
    expect(said([], [cover("09:00", "12:00", 2)])).toEqual([]));
  test("is where fewer are than the shift needs", () =>
    expect(said([span("08:00", "12:00")], [cover("08:00", "12:00", 3, "a", "b")])).toEqual([
      "08:00-12:00 1",
    ]));
  test("is where fewer are than the desk needs", () =>
    expect(said([span("08:00", "12:00")], [cover("08:00", "12:00", 1, "a")], 2)).toEqual([
      "08:00-12:00 1",
    ]));
  test("counts whoever is in two shifts at once as one", () =>
    expect(
      said(
        [span("08:00", "12:00")],
        [cover("08:00", "12:00", 1, "a"), cover("10:00", "14:00", 1, "a")],
      ),
    ).toEqual(["10:00-12:00 1"]));
  test("is one where it goes on", () =>
    expect(
      said([span("08:00", "12:00"), span("12:00", "13:00")], [cover("09:00", "10:00", 1)]),
    ).toEqual(["08:00-13:00 1"]));
});

const MINUTE = 60_000;
const minutes = ({ start, end }: Span): number[] => {
  const from = start.epochMilliseconds / MINUTE;
  return Array.from({ length: end.epochMilliseconds / MINUTE - from }, (_, index) => from + index);
};

/** How many are missing in each minute of the promise, found by looking at each. */
function countMinutes(roster: Roster, span: Span): ReadonlyMap<number, number> {
  const [needed, there] = [new Map<number, number>(), new Map<number, Set<string>>()];
  for (const duty of dutiesOf(roster.shifts, roster.places, span))
    for (const minute of minutes(duty)) {
      needed.set(minute, (needed.get(minute) ?? 0) + duty.shift.needed);
      const people = duty.people.map(whoIn);
      there.set(minute, new Set([...(there.get(minute) ?? []), ...people]));
    }
  const missing = (minute: number) =>
    Math.max(roster.hours.needed, needed.get(minute) ?? 0) - (there.get(minute)?.size ?? 0);
  const promised = [...new Set(promisedIn(roster.hours, span).flatMap(minutes))];
  return new Map(promised.map((minute) => [minute, missing(minute)] as const));
}

test("the forecast is what counting minute by minute finds", () => {
  const roster = fc.array(arbitraryShift, { maxLength: 4 }).chain((shifts) =>
    fc.record({
      hours: arbitraryHours,
      shifts: fc.constant(shifts),
      places: arbitraryPlaces(shifts),
    }),
  );
  const inOrder = (all: Iterable<readonly [number, number]>) => [...all].sort(([a], [b]) => a - b);
  fc.assert(
    fc.property(roster, arbitrarySpan, (roster, span) => {
      const found = forecastOf(roster, span).gaps.flatMap((gap) =>
        minutes(gap).map((minute) => [minute, missingIn(gap)] as const),
      );
      const counted = [...countMinutes(roster, span)].filter(([, missing]) => missing > 0);
      expect(inOrder(found)).toEqual(inOrder(counted));
    }),
    { numRuns: 60 },
  );
});

test("the map shows each minute that is missing in its day and hour, and no hour that is not promised", () => {
  fc.assert(
    fc.property(arbitraryHours, arbitrarySpan, (hours, span) => {
      const { promised, gaps } = forecastOf({ hours, shifts: [], places: [] }, span);
      const heat = heatOf(promised, gaps, hours.zone);
      const seen = new Set<string>();
      for (const minute of promised.flatMap(minutes)) {
        const wall = Temporal.Instant.fromEpochMilliseconds(minute * MINUTE).toZonedDateTimeISO(
          hours.zone,
        );
        seen.add(`${wall.toPlainDate().toString()} ${wall.hour}`);
      }
      const shown = [...heat].flatMap(([day, row]) => [...row].map(([hour]) => `${day} ${hour}`));
      expect(shown.sort()).toEqual([...seen].sort());
      expect([...heat.values()].flatMap((row) => [...row.values()])).toEqual(
        shown.map(() => hours.needed),
      );
      expect(hoursIn(heat)).toEqual([...hoursIn(heat)].sort((a, b) => a - b));
    }),
    { numRuns: 25 },
  );
});
