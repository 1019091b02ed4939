import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { recurrences, type Rule } from "#standards/icalendar";
import { weekdays } from "#modules/directory";
import { datesOf, occurrencesOf, type Timed } from "./occurrences.ts";
import { arbitraryShift, ZONES } from "./testing/arbitrary-roster.ts";

const ISO = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"] as const;
const single = (zone: string, startsOn: string, begins: string, ends: string): Timed => ({
  zone,
  startsOn,
  begins,
  ends,
  pattern: null,
  exceptOn: [],
  removedAt: null,
});
const around = (day: string) => {
  const at = Temporal.PlainDate.from(day).toZonedDateTime("UTC");
  return { start: at.subtract({ days: 3 }).toInstant(), end: at.add({ days: 3 }).toInstant() };
};
const said = (shift: Timed) =>
  occurrencesOf(shift, around(shift.startsOn)).map(
    ({ start, end }) => `${start.toString()} ${end.toString()}`,
  );

test("a pattern comes on the days on which the rule of RFC 5545 does", () => {
  fc.assert(
    fc.property(arbitraryShift, (shift) => {
      const { pattern } = shift;
      if (!pattern) return;
      const first = Temporal.PlainDate.from(shift.startsOn);
      const last = first.add({ days: 60 });
      const rule: Rule = {
        frequency: "WEEKLY",
        interval: pattern.everyWeeks,
        count: null,
        until:
          pattern.lastOn === null
            ? null
            : { kind: "day", day: Temporal.PlainDate.from(pattern.lastOn) },
        byDay: pattern.days.map((day) => ISO[weekdays.indexOf(day)] ?? "MO"),
        lists: {},
        weekStart: "MO",
      };
      const horizon = { until: last.toPlainDateTime("23:59"), most: 200 };
      const expected = recurrences(first.toPlainDateTime(shift.begins), rule, horizon)
        .map((time) => time.toPlainDate())
        // The calendar's first is always there, ours only if it is one of the days.
        .filter((date) => pattern.days.includes(weekdays[date.dayOfWeek - 1] ?? "mon"))
        .map(String)
        .filter((date) => !shift.exceptOn.includes(date));
      expect(datesOf(shift, first, last).map(String)).toEqual(expected);
    }),
  );
});

test("what touches a stretch of time is found, and nothing else", () => {
  fc.assert(
    fc.property(
      arbitraryShift,
      fc.nat(200),
      fc.integer({ min: 1, max: 60 }),
      (shift, hours, length) => {
        const first = Temporal.PlainDate.from(shift.startsOn);
        const start = first.toZonedDateTime("UTC").add({ hours }).toInstant();
        const end = start.add({ hours: length });
        const wide = {
          start: start.subtract({ hours: 24 * 20 }),
          end: end.add({ hours: 24 * 20 }),
        };
        const touching = occurrencesOf(shift, wide).filter(
          (one) =>
            Temporal.Instant.compare(one.start, end) < 0 &&
            Temporal.Instant.compare(start, one.end) < 0,
        );
        const found = occurrencesOf(shift, { start, end });
        expect(found.map(({ date }) => date)).toEqual(touching.map(({ date }) => date));
      },
    ),
  );
});

describe("changes of clocks", () => {
  test.each([
    // A skipped time is read with the offset before the change.
    [
      "America/New_York",
      "2026-03-08",
      "02:30",
      "08:00",
      ["2026-03-08T07:30:00Z 2026-03-08T12:00:00Z"],
    ],
    // A doubled one is the first of the two.
    [
      "America/New_York",
      "2026-11-01",
      "01:30",
      "08:00",
      ["2026-11-01T05:30:00Z 2026-11-01T13:00:00Z"],
    ],
    // What lies within the skipped time falls away.
    [
      "Europe/London",
      "2026-03-29",
      "01:15",
      "01:45",
      ["2026-03-29T01:15:00Z 2026-03-29T01:45:00Z"],
    ],
    ["America/New_York", "2026-03-08", "02:30", "03:15", []],
    // Half an hour, in summer of the south.
    [
      "Australia/Lord_Howe",
      "2026-04-05",
      "00:00",
      "09:00",
      ["2026-04-04T13:00:00Z 2026-04-04T22:30:00Z"],
    ],
    [
      "Pacific/Chatham",
      "2026-04-05",
      "00:00",
      "09:00",
      ["2026-04-04T10:15:00Z 2026-04-04T20:15:00Z"],
    ],
    [
      "America/St_Johns",
      "2026-03-08",
      "00:00",
      "09:00",
      ["2026-03-08T03:30:00Z 2026-03-08T11:30:00Z"],
    ],
    // Put back for a month in summer.
    [
      "Africa/Casablanca",
      "2026-02-15",
      "00:00",
      "09:00",
      ["2026-02-14T23:00:00Z 2026-02-15T09:00:00Z"],
    ],
    // No summer time at all.
    [
      "Asia/Kathmandu",
      "2026-03-29",
      "09:00",
      "17:00",
      ["2026-03-29T03:15:00Z 2026-03-29T11:15:00Z"],
    ],
    // A day that never was, and the night before it.
    ["Pacific/Apia", "2011-12-30", "09:00", "17:00", []],
    ["Pacific/Apia", "2011-12-29", "22:00", "02:00", ["2011-12-30T08:00:00Z 2011-12-30T12:00:00Z"]],
  ])("%s on %s from %s to %s", (zone, date, begins, ends, expected) => {
    expect(said(single(zone, date, begins, ends))).toEqual(expected);
  });
});

test("on ordinary days a shift is as long as the clock says", () => {
  fc.assert(
    fc.property(fc.constantFrom(...ZONES), fc.nat(20), (zone, day) => {
      const date = Temporal.PlainDate.from("2026-06-01").add({ days: day }).toString();
      const [one] = occurrencesOf(single(zone, date, "22:00", "06:00"), around(date));
      expect(one?.end.since(one.start).total("hours")).toBe(8);
    }),
  );
});
