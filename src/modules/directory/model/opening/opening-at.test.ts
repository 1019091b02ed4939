import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Closure, Interval, Schedule, Week } from "./schedule.ts";
import { openingAt } from "./opening-at.ts";
import { sessionsOn } from "./sessions.ts";

const none: Week = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };
const at = (opens: string, closes: string): Interval[] => [{ opens, closes }];
const daily = (opens: string, closes: string): Week => ({
  mon: at(opens, closes),
  tue: at(opens, closes),
  wed: at(opens, closes),
  thu: at(opens, closes),
  fri: at(opens, closes),
  sat: at(opens, closes),
  sun: at(opens, closes),
});
const closed = (from: string, to = from): Closure => ({ from, to, reason: {} });
const said = (schedule: Partial<Schedule>, instant: string) => {
  const whole = { timeZone: "UTC", hours: none, closures: [], ...schedule };
  const opening = openingAt(whole, Temporal.Instant.from(instant));
  return opening.open
    ? `until ${opening.until?.toString() ?? "ever"}`
    : `opens ${opening.opens?.toString() ?? "never"}`;
};

describe("an ordinary week", () => {
  const hours = { ...none, mon: [...at("10:00", "13:00"), ...at("14:00", "17:00")] };
  test.each([
    ["2026-11-23T09:59:59Z", "opens 2026-11-23T10:00:00Z"],
    ["2026-11-23T10:00:00Z", "until 2026-11-23T13:00:00Z"],
    ["2026-11-23T13:00:00Z", "opens 2026-11-23T14:00:00Z"],
    ["2026-11-23T17:00:00Z", "opens 2026-11-30T10:00:00Z"],
  ])("at %s it %s", (instant, expected) => expect(said({ hours }, instant)).toBe(expected));

  test("one without hours never opens", () =>
    expect(said({}, "2026-11-23T10:00:00Z")).toBe("opens never"));
  test("day and night has no end", () =>
    expect(said({ hours: daily("00:00", "00:00") }, "2026-11-23T10:00:00Z")).toBe("until ever"));
  test("hours that touch at midnight are one stretch", () => {
    const night = { ...none, mon: at("18:00", "00:00"), tue: at("00:00", "02:00") };
    expect(said({ hours: night }, "2026-11-23T23:00:00Z")).toBe("until 2026-11-24T02:00:00Z");
  });
});

describe("past midnight", () => {
  const hours = { ...none, fri: at("20:00", "02:00") };
  test("the night still belongs to the evening", () =>
    expect(said({ hours }, "2026-11-28T01:59:00Z")).toBe("until 2026-11-28T02:00:00Z"));
  test("a closed day ends it at midnight", () => {
    const closures = [closed("2026-11-28")];
    expect(said({ hours, closures }, "2026-11-27T23:00:00Z")).toBe("until 2026-11-28T00:00:00Z");
  });
  test("a closed evening has no night", () => {
    const closures = [closed("2026-11-27")];
    expect(said({ hours, closures }, "2026-11-28T01:00:00Z")).toBe("opens 2026-12-04T20:00:00Z");
  });
});

describe("closures", () => {
  const hours = daily("09:00", "17:00");
  test("say why, and when it opens again", () => {
    const closures = [closed("2026-12-24", "2027-01-02"), closed("2026-12-24", "2027-02-01")];
    const opening = openingAt(
      { timeZone: "Asia/Kathmandu", hours, closures },
      Temporal.Instant.from("2026-12-25T05:00:00Z"),
    );
    expect(opening).toMatchObject({ open: false, closure: { to: "2027-02-01" } });
    expect(!opening.open && opening.opens?.toString()).toBe("2027-02-02T03:15:00Z");
  });
  test("may hide the only open weekday many times over", () => {
    const mondays = Array.from({ length: 60 }, (_, week) =>
      closed(Temporal.PlainDate.from("2026-11-23").add({ weeks: week }).toString()),
    );
    const schedule = { hours: { ...none, mon: at("10:00", "12:00") }, closures: mondays };
    expect(said(schedule, "2026-11-22T00:00:00Z")).toBe("opens 2028-01-17T10:00:00Z");
  });
  test("to the end of time are borne", () =>
    expect(
      said({ hours, closures: [closed("0001-01-01", "9999-12-31")] }, "2026-12-25T00:00:00Z"),
    ).toBe("opens +010000-01-01T09:00:00Z"));
});

describe("changes of clocks", () => {
  const newYork = "America/New_York"; // 2026: 8 March 02:00 to 03:00, 1 November 02:00 to 01:00
  test("an opening in the gap comes an hour later by the clock", () =>
    expect(
      said({ timeZone: newYork, hours: daily("02:30", "08:00") }, "2026-03-08T06:00:00Z"),
    ).toBe("opens 2026-03-08T07:30:00Z"));
  test("a session inside the gap falls away", () =>
    expect(
      said({ timeZone: newYork, hours: daily("02:30", "03:15") }, "2026-03-08T07:00:00Z"),
    ).toBe("opens 2026-03-09T06:30:00Z"));
  test("a time that happens twice is the first of the two", () =>
    expect(
      said({ timeZone: newYork, hours: daily("20:00", "01:30") }, "2026-11-01T05:00:00Z"),
    ).toBe("until 2026-11-01T05:30:00Z"));
  test("Lord Howe changes by half an hour", () => {
    const timeZone = "Australia/Lord_Howe"; // 5 April 2026: +11 to +10:30
    const hours = daily("10:00", "16:00");
    expect(said({ timeZone, hours }, "2026-04-04T06:00:00Z")).toBe("opens 2026-04-04T23:30:00Z");
    expect(said({ timeZone, hours }, "2026-04-03T06:00:00Z")).toBe("opens 2026-04-03T23:00:00Z");
  });
  test("midnight itself is skipped in Cairo", () =>
    expect(
      said({ timeZone: "Africa/Cairo", hours: daily("00:00", "06:00") }, "2026-04-23T21:00:00Z"),
    ).toBe("opens 2026-04-23T22:00:00Z"));
  test("Apia had no 30 December 2011", () => {
    const apia = { timeZone: "Pacific/Apia", hours: daily("09:00", "17:00") };
    expect(said(apia, "2011-12-30T03:30:00Z")).toBe("opens 2011-12-30T19:00:00Z");
    const friday = { ...apia, hours: { ...none, fri: at("09:00", "17:00") } };
    expect(said(friday, "2011-12-30T12:00:00Z")).toBe("opens 2012-01-05T19:00:00Z");
    const night = { ...apia, hours: { ...none, thu: at("22:00", "02:00") } };
    expect(said(night, "2011-12-30T11:00:00Z")).toBe("until 2011-12-30T12:00:00Z");
  });
});

const clock = fc.integer({ min: 0, max: 95 }).map((quarter) => {
  const hour = String(Math.floor(quarter / 4)).padStart(2, "0");
  return `${hour}:${String((quarter % 4) * 15).padStart(2, "0")}`;
});
const day = fc.array(fc.record({ opens: clock, closes: clock }), { maxLength: 2 });
const anyWeek = fc.record({ mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: day });
const zone = fc.constantFrom(
  "America/New_York",
  "Australia/Lord_Howe",
  "Pacific/Apia",
  "Asia/Kathmandu",
  "Africa/Cairo",
  "Europe/London",
);
const moment = fc.oneof(
  fc.integer({ min: Date.UTC(2011, 11, 25), max: Date.UTC(2012, 0, 5) }),
  fc.integer({ min: Date.UTC(2026, 2, 1), max: Date.UTC(2026, 10, 30) }),
);

test("it agrees with looking through all sessions around the instant", () => {
  fc.assert(
    fc.property(anyWeek, zone, moment, fc.boolean(), (hours, timeZone, epoch, shut) => {
      const instant = Temporal.Instant.fromEpochMilliseconds(epoch);
      const today = instant.toZonedDateTimeISO(timeZone).toPlainDate();
      const closures = shut ? [closed(today.add({ days: 1 }).toString())] : [];
      const schedule = { timeZone, hours, closures };
      const contains = (moment: Temporal.Instant) =>
        [-3, -2, -1, 0, 1]
          .flatMap((days) => sessionsOn(schedule, today.add({ days })))
          .some(
            ({ start, end }) =>
              Temporal.Instant.compare(start, moment) <= 0 &&
              Temporal.Instant.compare(moment, end) < 0,
          );
      const opening = openingAt(schedule, instant);
      expect(opening.open).toBe(contains(instant));
      const change = opening.open ? opening.until : opening.opens;
      if (change) {
        expect(openingAt(schedule, change).open).toBe(!opening.open);
        expect(openingAt(schedule, change.subtract({ milliseconds: 1 })).open).toBe(opening.open);
      }
    }),
    { numRuns: 300 },
  );
});
