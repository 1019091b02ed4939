import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { endOfQuiet, firstAt, nextAt, type QuietHours } from "./quiet.ts";

const time = (text: string) => Temporal.PlainTime.from(text);
const at = (text: string) => Temporal.Instant.from(text);
const night: QuietHours = { from: time("22:00"), until: time("07:00") };

describe("quiet hours", () => {
  test.each([
    ["2026-11-26T21:59:59-05:00", "2026-11-26T21:59:59-05:00"],
    ["2026-11-26T22:00:00-05:00", "2026-11-27T07:00:00-05:00"],
    ["2026-11-27T00:30:00-05:00", "2026-11-27T07:00:00-05:00"],
    ["2026-11-27T07:00:00-05:00", "2026-11-27T07:00:00-05:00"],
    // The night of 7 to 8 March 2026 lacks an hour, that of 31 October to 1 November has one more.
    ["2026-03-07T23:00:00-05:00", "2026-03-08T07:00:00-04:00"],
    ["2026-10-31T23:00:00-04:00", "2026-11-01T07:00:00-05:00"],
  ])("over midnight in New York: %s waits until %s", (now, end) => {
    expect(endOfQuiet(at(now), night, "America/New_York").equals(at(end))).toBe(true);
  });

  test("an end that the clock leaves out comes when it jumps", () => {
    const hours = { from: time("22:00"), until: time("02:30") };
    const end = endOfQuiet(at("2026-03-08T01:00:00-05:00"), hours, "America/New_York");
    expect(end.equals(at("2026-03-08T03:00:00-04:00"))).toBe(true);
  });

  test("an hour that comes twice is quiet once", () => {
    const hours = { from: time("22:00"), until: time("01:30") };
    const second = at("2026-11-01T01:10:00-05:00");
    expect(endOfQuiet(second, hours, "America/New_York").equals(second)).toBe(true);
  });
});

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
// Summer time of an hour and of half an hour, changes at midnight, a day that never was, none at all.
const zones = ["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "America/Sao_Paulo"];
const places = [
  ...zones,
  "Asia/Beirut",
  "Pacific/Apia",
  "Africa/Casablanca",
  "UTC",
  "Asia/Kathmandu",
];
const zone = fc.constantFrom(...places);
const clock = fc
  .record({ hour: fc.integer({ min: 0, max: 23 }), minute: fc.constantFrom(0, 1, 15, 30, 59) })
  .map((parts) => Temporal.PlainTime.from(parts));

/** Instants on whole minutes near the changes of a zone's clock, where faults would be. */
const moment = fc
  .tuple(zone, fc.integer({ min: 2005, max: 2030 }), fc.integer({ min: 0, max: 1 }))
  .chain(([place, year, later]) => {
    const start = Temporal.ZonedDateTime.from(`${year}-0${later ? 7 : 1}-01T00:00[${place}]`);
    const change = start.getTimeZoneTransition("next") ?? start;
    return fc.record({
      place: fc.constant(place),
      now: fc
        .integer({ min: -2880, max: 2880 })
        .map((minutes) => change.toInstant().add({ minutes })),
    });
  });

/** A clock on the wall, looked at every minute: which quiet times are open, by the date of their beginning. */
class WallClock {
  readonly open = new Set<string>();
  readonly #reached = new Set<string>();
  readonly #from: string;
  readonly #until: string;
  constructor({ from, until }: QuietHours) {
    this.#from = from.toString();
    this.#until = until.toString();
  }
  /** A quiet time begins when the clock first reaches `from` on a date, and ends when it first reaches `until`. */
  look(wall: Temporal.ZonedDateTime): void {
    const date = wall.toPlainDate().toString();
    const shown = wall.toPlainTime().toString();
    const overMidnight = this.#from > this.#until;
    if (this.#first(date, shown, this.#until))
      for (const began of this.open) if (began < date || !overMidnight) this.open.delete(began);
    const begins = this.#first(date, shown, this.#from);
    if (begins && (overMidnight || shown < this.#until)) this.open.add(date);
  }
  #first(date: string, shown: string, mark: string): boolean {
    const key = `${date} ${mark}`;
    if (shown < mark || this.#reached.has(key)) return false;
    this.#reached.add(key);
    return true;
  }
}

/** The end of quiet, found by walking along the minutes. */
function walked(now: Temporal.Instant, hours: QuietHours, place: string): number {
  const clock = new WallClock(hours);
  const start = now.epochMilliseconds;
  for (let ms = start - 3 * DAY; ms < start + 3 * DAY; ms += MINUTE) {
    clock.look(Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(place));
    if (ms >= start && clock.open.size === 0) return ms;
  }
  throw new Error("quiet for three days");
}

test("agrees with a walk along the wall clock, minute by minute", () => {
  fc.assert(
    fc.property(moment, clock, clock, ({ place, now }, from, until) => {
      fc.pre(!from.equals(until));
      const end = endOfQuiet(now, { from, until }, place);
      expect(end.epochMilliseconds).toBe(walked(now, { from, until }, place));
    }),
    { numRuns: 100 },
  );
}, 60_000);

test("where summer time leaves out all that is not quiet, it is quiet until the next day", () => {
  const quiet = { from: Temporal.PlainTime.from("02:40"), until: Temporal.PlainTime.from("02:10") };
  const now = Temporal.Instant.from("2026-03-29T00:30:00Z");
  expect(endOfQuiet(now, quiet, "Europe/Madrid").toString()).toBe("2026-03-30T00:10:00Z");
});

test("its end is never quiet, and nothing waits longer than a day and its change", () => {
  fc.assert(
    fc.property(moment, clock, clock, ({ place, now }, from, until) => {
      const end = endOfQuiet(now, { from, until }, place);
      expect(endOfQuiet(end, { from, until }, place).equals(end)).toBe(true);
      expect(end.epochMilliseconds - now.epochMilliseconds).toBeLessThan(2 * DAY + 120 * MINUTE);
    }),
    { numRuns: 2000 },
  );
});

test("the next morning is the first after now at which the clock reaches it", () => {
  fc.assert(
    fc.property(moment, clock, ({ place, now }, time) => {
      const next = nextAt(now, time, place);
      expect(Temporal.Instant.compare(next, now)).toBe(1);
      const wall = next.toZonedDateTimeISO(place);
      expect(Temporal.PlainTime.compare(wall.toPlainTime(), time)).toBeGreaterThanOrEqual(0);
      const before = firstAt(wall.toPlainDate().subtract({ days: 1 }), time, place);
      expect(Temporal.Instant.compare(before, now)).toBeLessThanOrEqual(0);
    }),
    { numRuns: 2000 },
  );
});
