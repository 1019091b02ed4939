import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Schedule, Span } from "#modules/directory";
import { meet, type Rules, type Start, startsOn, whyNot } from "./free-times.ts";

const noDay = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };
const daily = (opens: string, closes: string) =>
  Object.fromEntries(Object.keys(noDay).map((day) => [day, [{ opens, closes }]]));
const open = (opens: string, closes: string, timeZone = "Europe/London"): Schedule => ({
  timeZone,
  hours: { ...noDay, ...daily(opens, closes) },
  closures: [],
});
const rules = (own: Partial<Rules> = {}): Rules => ({
  hours: null,
  step: 30,
  shortest: 30,
  longest: 90,
  pause: 0,
  notice: 0,
  ahead: 60,
  ...own,
});
const day = Temporal.PlainDate.from("2026-12-01");
const now = Temporal.Instant.from("2026-11-26T12:00:00Z");
const span = (start: string, end: string): Span => ({
  start: Temporal.Instant.from(`2026-12-01T${start}:00Z`),
  end: Temporal.Instant.from(`2026-12-01T${end}:00Z`),
});
const shown = (starts: readonly Start[]) =>
  starts.map(({ at, lengths }) => `${at.toString().slice(11, 16)} ${lengths.join(",")}`);

describe("when a thing can be booked", () => {
  test("is while it can be had, in its steps, for as long as is left", () => {
    const starts = startsOn(day, rules(), open("09:00", "11:00"), { held: [], now });
    expect(shown(starts)).toEqual(["09:00 30,60,90", "09:30 30,60,90", "10:00 30,60", "10:30 30"]);
  });

  test("is not while somebody has it, nor so late that a pause would run into them", () => {
    const held = [span("10:00", "10:30")];
    const at = (pause: number) =>
      shown(startsOn(day, rules({ pause }), open("09:00", "11:30"), { held, now }));
    expect(at(0)).toEqual(["09:00 30,60", "09:30 30", "10:00 ", "10:30 30,60", "11:00 30"]);
    expect(at(15)).toEqual(["09:00 30", "09:30 ", "10:00 ", "10:30 30,60", "11:00 30"]);
  });

  test("is neither too soon nor too far ahead", () => {
    const late = Temporal.Instant.from("2026-12-01T09:10:00Z");
    const soon = startsOn(day, rules({ notice: 30 }), open("09:00", "11:00"), {
      held: [],
      now: late,
    });
    expect(shown(soon)).toEqual(["10:00 30,60", "10:30 30"]);
    expect(startsOn(day, rules({ ahead: 4 }), open("09:00", "11:00"), { held: [], now })).toEqual(
      [],
    );
    expect(
      startsOn(day, rules({ ahead: 5 }), open("09:00", "11:00"), { held: [], now }),
    ).toHaveLength(4);
  });

  test("goes on after midnight where the session does", () => {
    const night = open("22:00", "01:00");
    const hourly = rules({ step: 60, shortest: 60 });
    const starts = startsOn(day, hourly, night, { held: [], now });
    expect(shown(starts)).toEqual(["22:00 60", "23:00 60", "00:00 60"]);
    const at = Temporal.Instant.from("2026-12-02T00:00:00Z");
    expect(whyNot({ at, minutes: 60 }, hourly, night, { held: [], now })).toBeNull();
  });

  test.each([
    ["the hour that is left out", "2026-03-29", ["00:00", "01:00", "02:00"]],
    ["the hour that comes twice", "2026-10-25", ["23:00", "00:00", "01:00", "02:00", "03:00"]],
  ])("counts minutes that pass over %s", (_, date, starts) => {
    const hourly = rules({ step: 60, shortest: 60, longest: 60, ahead: 365 });
    const before = Temporal.Instant.from("2026-01-01T00:00:00Z");
    const found = startsOn(Temporal.PlainDate.from(date), hourly, open("00:00", "04:00"), {
      held: [],
      now: before,
    });
    expect(found.map(({ at }) => at.toString().slice(11, 16))).toEqual(starts);
  });

  test("a time that is none, one that is held, and one that is too long are told apart", () => {
    const held = [span("10:00", "10:30")];
    const why = (time: string, minutes: number) =>
      whyNot(
        { at: Temporal.Instant.from(`2026-12-01T${time}:00Z`), minutes },
        rules(),
        open("09:00", "11:00"),
        { held, now },
      );
    expect(why("09:15", 30)).toBe("not-a-time");
    expect(why("10:00", 30)).toBe("held");
    expect(why("09:30", 60)).toBe("too-long-there");
    expect(why("09:30", 45)).toBe("too-long-there");
    expect(why("09:30", 30)).toBeNull();
  });
});

test("whatever can be booked lies in a session, is long enough, and meets nothing that is held", () => {
  const minute = fc.integer({ min: 0, max: 47 }).map((half) => half * 30);
  const spans = fc.array(
    fc.tuple(minute, fc.integer({ min: 15, max: 300 })).map(([from, minutes]): Span => {
      const start = Temporal.Instant.from("2026-12-01T00:00:00Z").add({ minutes: from });
      return { start, end: start.add({ minutes }) };
    }),
    { maxLength: 6 },
  );
  const anyRules = fc
    .record({
      step: fc.constantFrom(15 as const, 30 as const, 60 as const),
      shortest: fc.integer({ min: 1, max: 3 }),
      more: fc.integer({ min: 0, max: 4 }),
      pause: fc.integer({ min: 0, max: 60 }),
    })
    .map(({ step, shortest, more, pause }) =>
      rules({ step, pause, shortest: step * shortest, longest: step * (shortest + more) }),
    );
  const zone = fc.constantFrom("Europe/London", "Australia/Lord_Howe", "Asia/Kathmandu");
  fc.assert(
    fc.property(anyRules, spans, zone, (own, held, timeZone) => {
      const schedule = open("08:00", "20:00", timeZone);
      const closes = day.toZonedDateTime({ timeZone, plainTime: "20:00" }).toInstant();
      for (const { at, lengths } of startsOn(day, own, schedule, { held, now }))
        for (const minutes of lengths) {
          const end = at.add({ minutes });
          const whole = { start: at, end: end.add({ minutes: own.pause }) };
          expect(Temporal.Instant.compare(end, closes)).toBeLessThanOrEqual(0);
          expect(minutes).toBeGreaterThanOrEqual(own.shortest);
          expect(minutes).toBeLessThanOrEqual(own.longest);
          expect(held.some((one) => meet(one, whole))).toBe(false);
          expect(whyNot({ at, minutes }, own, schedule, { held, now })).toBeNull();
        }
    }),
  );
});
