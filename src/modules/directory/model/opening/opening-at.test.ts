import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { closedDays } from "./exceptions.ts";
import { openingAt } from "./opening-at.ts";
import {
  type Closure,
  type Interval,
  type Schedule,
  scheduleWithin,
  type Week,
} from "./schedule.ts";
import { sessionsBetween, sessionsOn } from "./sessions.ts";

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

describe("other hours", () => {
  const hours = daily("09:00", "17:00");
  const other = (from: string, opens: string, closes: string, to = from): Closure => ({
    ...closed(from, to),
    hours: at(opens, closes),
  });
  test("hold in place of the week, earlier or later, once or twice", () => {
    const eve = [other("2026-12-24", "09:00", "14:00")];
    expect(said({ hours, closures: eve }, "2026-12-24T10:00:00Z")).toBe(
      "until 2026-12-24T14:00:00Z",
    );
    expect(said({ hours, closures: eve }, "2026-12-24T14:00:00Z")).toBe(
      "opens 2026-12-25T09:00:00Z",
    );
    const late = [other("2026-12-03", "12:00", "20:00")];
    expect(said({ hours, closures: late }, "2026-12-03T10:00:00Z")).toBe(
      "opens 2026-12-03T12:00:00Z",
    );
    const twice = [
      { ...closed("2026-12-03"), hours: [...at("09:00", "10:00"), ...at("12:00", "13:00")] },
    ];
    expect(said({ hours, closures: twice }, "2026-12-03T11:00:00Z")).toBe(
      "opens 2026-12-03T12:00:00Z",
    );
  });
  test("say why, while it is closed", () => {
    const closures = [
      { ...other("2026-12-24", "09:00", "14:00"), reason: { en: "Christmas Eve" } },
    ];
    const opening = openingAt(
      { timeZone: "UTC", hours, closures },
      Temporal.Instant.from("2026-12-24T15:00:00Z"),
    );
    expect(opening).toMatchObject({ open: false, closure: { reason: { en: "Christmas Eve" } } });
  });
  test("open on a day on which the week is closed, also where it always is", () => {
    const closures = [other("2027-03-05", "10:00", "12:00")];
    expect(said({ closures }, "2026-12-01T00:00:00Z")).toBe("opens 2027-03-05T10:00:00Z");
    expect(said({ closures }, "2027-03-05T12:00:00Z")).toBe("opens never");
  });
  test("lift a longer closure, and yield to a shorter one", () => {
    const holidays = [closed("2026-12-20", "2027-01-10"), other("2026-12-30", "10:00", "12:00")];
    expect(said({ hours, closures: holidays }, "2026-12-21T00:00:00Z")).toBe(
      "opens 2026-12-30T10:00:00Z",
    );
    const summer = [other("2026-08-01", "09:00", "12:00", "2026-08-31"), closed("2026-08-15")];
    expect(said({ hours, closures: summer }, "2026-08-15T10:00:00Z")).toBe(
      "opens 2026-08-16T09:00:00Z",
    );
  });
  test("last longer than a closure of many weeks within them", () => {
    const summer = [
      other("2026-06-01", "09:00", "12:00", "2026-08-31"),
      closed("2026-07-01", "2026-08-31"),
    ];
    expect(said({ hours, closures: summer }, "2026-07-01T10:00:00Z")).toBe(
      "opens 2026-09-01T09:00:00Z",
    );
    const shorter = [summer[0] ?? closed("2026-01-01"), closed("2026-06-02", "2026-08-30")];
    expect(said({ closures: shorter }, "2026-06-02T10:00:00Z")).toBe("opens 2026-08-31T09:00:00Z");
  });
  test("do not end the night before, as a closed day does", () => {
    const night = { ...none, fri: at("20:00", "02:00") };
    const closures = [other("2026-11-28", "10:00", "12:00")];
    expect(said({ hours: night, closures }, "2026-11-28T01:00:00Z")).toBe(
      "until 2026-11-28T02:00:00Z",
    );
  });
  test("narrow what has a week of its own within a branch, and never widen it", () => {
    const branch = { timeZone: "UTC", hours, closures: [other("2026-12-24", "09:00", "14:00")] };
    const room = scheduleWithin(branch, daily("12:00", "22:00"));
    expect(openingAt(room, Temporal.Instant.from("2026-12-24T12:30:00Z"))).toMatchObject({
      open: true,
      until: Temporal.Instant.from("2026-12-24T14:00:00Z"),
    });
    expect(openingAt(room, Temporal.Instant.from("2026-12-24T10:00:00Z")).open).toBe(false);
    expect(openingAt(room, Temporal.Instant.from("2026-12-23T20:00:00Z")).open).toBe(true);
  });
  test("leave of a closure the days on which it is closed", () => {
    const closures = [
      closed("2026-12-20", "2027-01-10"),
      other("2026-12-24", "10:00", "12:00"),
      other("2027-01-05", "10:00", "12:00", "2027-03-01"),
    ];
    expect(closedDays(closures)).toEqual([
      { from: "2026-12-20", to: "2026-12-23" },
      { from: "2026-12-25", to: "2027-01-10" },
    ]);
  });
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
/** Null: an ordinary day; without hours: closed. */
const exception = fc.option(day);
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
    fc.property(anyWeek, zone, moment, exception, (hours, timeZone, epoch, instead) => {
      const instant = Temporal.Instant.fromEpochMilliseconds(epoch);
      const today = instant.toZonedDateTimeISO(timeZone).toPlainDate();
      const tomorrow = closed(today.add({ days: 1 }).toString());
      const closures = instead ? [{ ...tomorrow, hours: instead }] : [];
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

test("over long closures within longer other hours it finds what a look at every day finds", () => {
  const SUNDAY = Temporal.PlainDate.from("2026-03-01");
  const stretch = fc
    .record({
      first: fc.integer({ min: -5, max: 60 }),
      days: fc.integer({ min: 1, max: 120 }),
      hours: exception,
    })
    .map(({ first, days, hours }) => ({
      ...closed(
        SUNDAY.add({ days: first }).toString(),
        SUNDAY.add({ days: first + days - 1 }).toString(),
      ),
      hours,
    }));
  const rarely = day.map((sun) => ({ ...none, sun }));
  const closures = fc.array(stretch, { maxLength: 5 });
  fc.assert(
    fc.property(fc.oneof(rarely, anyWeek), closures, fc.boolean(), (hours, closed, isWithin) => {
      const branch = { timeZone: "UTC", hours, closures: closed };
      const schedule = isWithin ? scheduleWithin(branch, hours) : branch;
      const instant = SUNDAY.toZonedDateTime("UTC").toInstant();
      const run = sessionsBetween(
        schedule,
        SUNDAY.subtract({ days: 2 }),
        SUNDAY.add({ days: 200 }),
      ).find(({ end }) => Temporal.Instant.compare(end, instant) > 0);
      const opening = openingAt(schedule, instant);
      const isOpen = run !== undefined && Temporal.Instant.compare(run.start, instant) <= 0;
      expect(opening.open).toBe(isOpen);
      if (!opening.open) expect(opening.opens?.toString()).toBe(run?.start.toString());
    }),
    { numRuns: 60 },
  );
});
