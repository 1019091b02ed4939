import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readDuration, writeDuration } from "./duration.ts";
import { IcalendarFault } from "./fault.ts";
import { type Moment, readMoment, writeMoment } from "./moment.ts";
import { recurrences } from "./recurrence.ts";
import { FREQUENCIES, readRule, type Rule, WEEKDAYS, writeRule } from "./rule.ts";

const wall = fc
  .date({
    min: new Date("1900-01-01T00:00:00Z"),
    max: new Date("2199-12-31T00:00:00Z"),
    noInvalidDate: true,
  })
  .map((date) => Temporal.PlainDateTime.from(date.toISOString().slice(0, 19)));
const moment: fc.Arbitrary<Moment> = fc.oneof(
  wall.map((at) => ({ kind: "day" as const, day: at.toPlainDate() })),
  wall.map((at) => ({ kind: "wall" as const, wall: at, zone: null })),
  wall.map((at) => ({ kind: "instant" as const, instant: at.toZonedDateTime("UTC").toInstant() })),
);
const end = fc.oneof(
  fc.constant({ count: null, until: null }),
  fc.record({ count: fc.integer({ min: 1, max: 500 }), until: fc.constant(null) }),
  fc.record({ count: fc.constant(null), until: moment }),
);
const rule: fc.Arbitrary<Rule> = fc
  .record({
    frequency: fc.constantFrom(...FREQUENCIES),
    interval: fc.integer({ min: 1, max: 12 }),
    end,
    byDay: fc.uniqueArray(fc.constantFrom(...WEEKDAYS), { maxLength: 3 }),
    lists: fc.record(
      {
        BYMONTH: fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 3 }),
        BYHOUR: fc.uniqueArray(fc.nat(23), { minLength: 1, maxLength: 3 }),
      },
      { requiredKeys: [] },
    ),
    weekStart: fc.constantFrom(...WEEKDAYS),
  })
  .map(({ end: { count, until }, ...rest }) => ({ ...rest, count, until }));

/** As plain data: objects of Temporal are told apart by what they say. */
const shown = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

test("moments are read as they were written", () => {
  fc.assert(
    fc.property(moment, (one) => {
      expect(shown(readMoment(writeMoment(one)))).toEqual(shown(one));
    }),
  );
});

test("rules are read as they were written", () => {
  fc.assert(
    fc.property(rule, (one) => {
      expect(shown(readRule(writeRule(one)))).toEqual(shown(one));
    }),
  );
});

test("durations are read as they were written", () => {
  const durations = fc
    .record({ days: fc.nat(99), hours: fc.nat(99), minutes: fc.nat(99), seconds: fc.nat(99) })
    .map((parts) => Temporal.Duration.from(parts));
  fc.assert(
    fc.property(durations, fc.boolean(), (one, back) => {
      const duration = back ? one.negated() : one;
      expect(readDuration(writeDuration(duration)).toString()).toBe(duration.toString());
    }),
  );
});

describe("what is no value is refused", () => {
  test.each(["20261301", "20260229", "2026112", "20261126T250000", "20261126T090061", "now", ""])(
    "the moment %s",
    (text) => expect(() => readMoment(text)).toThrow(IcalendarFault),
  );
  test.each(["P", "PT", "1H", "P1Y", "PT9999999S", "P1W2D"])("the duration %s", (text) =>
    expect(() => readDuration(text)).toThrow(IcalendarFault),
  );
  test.each([
    "",
    "FREQ=FORTNIGHTLY",
    "INTERVAL=2",
    "FREQ=DAILY;FREQ=DAILY",
    "FREQ=DAILY;COUNT=2;UNTIL=20260101",
    "FREQ=DAILY;COUNT=99999999",
    "FREQ=DAILY;INTERVAL=0",
    "FREQ=WEEKLY;BYDAY=XX",
    "FREQ=MONTHLY;BYDAY=-MO",
    "FREQ=YEARLY;BYMONTH=-1",
    `FREQ=DAILY;BYHOUR=${"1,".repeat(500)}1`,
  ])("the rule %.40s", (text) => expect(() => readRule(text)).toThrow(IcalendarFault));
});

describe("a rule is followed", () => {
  const start = Temporal.PlainDateTime.from("2026-11-26T09:00");
  const until = Temporal.PlainDateTime.from("2027-12-31T23:59");
  const times = (text: string, most = 6) =>
    recurrences(start, readRule(text), { until, most }).map((time) => time.toString().slice(0, 16));

  test("its beginning counts first, also where the rule would leave it out", () =>
    expect(times("FREQ=WEEKLY;BYDAY=MO", 3)).toEqual([
      "2026-11-26T09:00",
      "2026-11-30T09:00",
      "2026-12-07T09:00",
    ]));
  test("by the month's last Friday", () =>
    expect(times("FREQ=MONTHLY;BYDAY=-1FR", 3).slice(1)).toEqual([
      "2026-11-27T09:00",
      "2026-12-25T09:00",
    ]));
  test("until an instant, read on the wall of a zone", () => {
    const rule = readRule("FREQ=DAILY;UNTIL=20261127T220000Z");
    const horizon = { until, most: 9 };
    expect(recurrences(start, rule, horizon, "Asia/Kathmandu")).toHaveLength(2);
    const late = Temporal.PlainDateTime.from("2026-11-26T03:00");
    expect(recurrences(late, rule, horizon, "Asia/Kathmandu")).toHaveLength(3);
  });
  test("as often as it says", () => expect(times("FREQ=DAILY;COUNT=4", 9)).toHaveLength(4));
  test("as far as is asked, however fine it is", () =>
    expect(times("FREQ=SECONDLY", 500)).toHaveLength(500));
  test("and left where it never comes true", () => {
    const never = () => times("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30");
    expect(withoutFault(never)).toEqual(["2026-11-26T09:00"]);
    expect(
      withoutFault(() => times("FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30;BYHOUR=3")),
    ).toHaveLength(1);
  });
});

/** What comes of it, or only the beginning where the rule was left. */
function withoutFault(follow: () => readonly string[]): readonly string[] {
  try {
    return follow();
  } catch (fault) {
    expect(fault).toBeInstanceOf(IcalendarFault);
    return ["2026-11-26T09:00"];
  }
}
