import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readCalendar, writeCalendar } from "#standards/icalendar";
import { changesBy, idIn, uidOf } from "./compare-import.ts";
import { dutiesOf } from "./duty.ts";
import { occurrencesOf, type Timed } from "./occurrences.ts";
import { readShifts } from "./read-shifts.ts";
import type { Shift } from "./shift.ts";
import { arbitraryPlaces, arbitraryShift, arbitrarySpan } from "./testing/arbitrary-roster.ts";
import { dutyCalendar, planCalendar } from "./write-roster.ts";

const host = "libraries.example";
const today = Temporal.PlainDate.from("2026-11-26");
const until = Temporal.PlainDate.from("2027-06-01");
const bytesOf = (text: string) => new TextEncoder().encode(text);
const calendarOf = (...lines: readonly string[]) =>
  readCalendar(
    bytesOf(["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:x", ...lines, "END:VCALENDAR"].join("\r\n")),
  );
const eventOf = (...lines: readonly string[]) => [
  "BEGIN:VEVENT",
  "UID:shift-1",
  "SUMMARY:Early desk",
  ...lines,
  "END:VEVENT",
];
const read = (...lines: readonly string[]) =>
  readShifts(calendarOf(...eventOf(...lines)), "Europe/London", today);
const times = [
  "DTSTART;TZID=America/New_York:20261130T090000",
  "DTEND;TZID=America/New_York:20261130T130000",
];

describe("an event becomes a shift", () => {
  test.each([
    ["once", [], { pattern: null, zone: "America/New_York", begins: "09:00", ends: "13:00" }],
    [
      "every week",
      ["RRULE:FREQ=WEEKLY"],
      { pattern: { days: ["mon"], everyWeeks: 1, lastOn: null } },
    ],
    [
      "on some days, until an instant",
      ["RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH;UNTIL=20270101T045959Z"],
      { pattern: { days: ["mon", "thu"], everyWeeks: 2, lastOn: "2026-12-31" } },
    ],
    [
      "until before it would begin that day",
      ["RRULE:FREQ=DAILY;UNTIL=20261205T120000Z"],
      {
        pattern: {
          days: ["mon", "tue", "wed", "thu", "fri", "sat", "sun"],
          everyWeeks: 1,
          lastOn: "2026-12-04",
        },
      },
    ],
    [
      "so often",
      ["RRULE:FREQ=WEEKLY;COUNT=3"],
      { pattern: { days: ["mon"], everyWeeks: 1, lastOn: "2026-12-14" } },
    ],
    [
      "but not then",
      ["RRULE:FREQ=WEEKLY", "EXDATE;TZID=America/New_York:20261207T090000"],
      { exceptOn: ["2026-12-07"] },
    ],
  ])("%s", (_, lines, expected) => {
    const { shifts, unfit } = read(...times, ...lines);
    expect(unfit).toEqual([]);
    expect(shifts).toHaveLength(1);
    expect(shifts[0]).toMatchObject(expected);
  });

  test("a rule that is no weekly one becomes days", () => {
    const { shifts } = read(...times, "RRULE:FREQ=MONTHLY;BYDAY=1MO;COUNT=4");
    expect(shifts.map(({ startsOn }) => startsOn)).toEqual([
      "2026-11-30",
      "2026-12-07",
      "2027-01-04",
      "2027-02-01",
    ]);
    expect(shifts.map(({ origin }) => origin.recurrence)).toEqual(
      shifts.map(({ startsOn }) => startsOn),
    );
  });

  test("a day that is otherwise is taken out of the series and stands by itself", () => {
    const moved = eventOf(
      "RECURRENCE-ID;TZID=America/New_York:20261207T090000",
      "DTSTART;TZID=America/New_York:20261208T100000",
      "DURATION:PT2H",
    );
    const calendar = calendarOf(...eventOf(...times, "RRULE:FREQ=WEEKLY"), ...moved);
    const { shifts } = readShifts(calendar, "UTC", today);
    expect(shifts).toHaveLength(2);
    expect(shifts[0]?.exceptOn).toEqual(["2026-12-07"]);
    expect(shifts[1]).toMatchObject({
      startsOn: "2026-12-08",
      begins: "10:00",
      ends: "12:00",
      origin: { recurrence: "2026-12-07" },
    });
  });

  test("times in UTC and times that float are of the desk's zone", () => {
    const { shifts } = read("DTSTART:20260701T090000Z", "DTEND:20260701T120000Z");
    expect(shifts[0]).toMatchObject({ zone: "Europe/London", begins: "10:00", ends: "13:00" });
    const floating = read("DTSTART:20260701T090000", "DTEND:20260701T120000");
    expect(floating.shifts[0]).toMatchObject({ zone: "Europe/London", begins: "09:00" });
  });

  test("hours of a duration are exact over a change of clocks", () => {
    const { shifts } = read("DTSTART;TZID=Europe/London:20261024T220000", "DURATION:PT8H");
    expect(shifts[0]).toMatchObject({ begins: "22:00", ends: "05:00" });
  });
});

test.each([
  ["all-day", ["DTSTART;VALUE=DATE:20261130"]],
  ["no-end", ["DTSTART:20261130T090000Z"]],
  ["no-end", ["DTSTART:20261130T090000Z", "DTEND:20261130T080000Z"]],
  ["too-long", ["DTSTART:20261130T090000Z", "DURATION:P2D"]],
  ["zone-unknown", ["DTSTART;TZID=Moon/Tycho:20261130T090000", "DURATION:PT1H"]],
])("an event is no shift: %s", (why, lines) => {
  expect(read(...lines)).toEqual({ shifts: [], unfit: [{ summary: "Early desk", why }] });
});

const shown = (all: readonly { start: Temporal.Instant; end: Temporal.Instant }[]) =>
  all.map(({ start, end }) => `${start.toString()} ${end.toString()}`);

test("a plan that is written and read back is the same plan, and known by its shifts", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(arbitraryShift, { maxLength: 4, selector: ({ id }) => id }),
      arbitrarySpan,
      (shifts, span) => {
        const text = writeCalendar(planCalendar(shifts, { name: "Desk" }, { host }, until));
        const { shifts: back, unfit } = readShifts(readCalendar(bytesOf(text)), "UTC", today);
        expect(unfit).toEqual([]);
        for (const one of back) {
          const id = idIn(one.origin.uid, host);
          const was = shifts.find((shift) => shift.id === id);
          expect(was).toBeDefined();
          const timed: Timed = { ...one, removedAt: null };
          if (was)
            expect(shown(occurrencesOf(timed, span))).toEqual(shown(occurrencesOf(was, span)));
        }
      },
    ),
  );
});

test("a plan whose last day the zone leaves out ends before that day", () => {
  const shift: Shift = {
    id: "0199d7a4-0000-7000-8000-000000000001",
    library: null,
    zone: "Pacific/Apia",
    startsOn: "2011-12-28",
    begins: "00:30",
    ends: "08:00",
    needed: 1,
    language: null,
    skill: null,
    note: null,
    origin: null,
    exceptOn: [],
    removedAt: null,
    version: 0,
    changedAt: Temporal.Instant.from("2011-12-01T00:00:00Z"),
    pattern: { days: ["wed", "sat"], everyWeeks: 1, lastOn: "2011-12-30" },
  };
  const text = writeCalendar(planCalendar([shift], { name: "Desk" }, { host }, until));
  expect(text).toContain("UNTIL=20111230T095959Z");
});

test("a feed tells the instants of all duties, whatever the clocks do", () => {
  const roster = fc
    .array(arbitraryShift, { maxLength: 3 })
    .chain((shifts) => fc.tuple(fc.constant(shifts), arbitraryPlaces(shifts)));
  const words = { name: "Mine", summary: () => "Desk", description: () => null };
  fc.assert(
    fc.property(roster, arbitrarySpan, ([shifts, places], span) => {
      const duties = dutiesOf(shifts, places, span);
      const feed = writeCalendar(
        dutyCalendar(duties, words, { host, url: "https://libraries.example/" }),
      );
      const { events } = readCalendar(bytesOf(feed));
      const instants = events.map(({ start }) =>
        start.kind === "wall"
          ? start.wall
              .toZonedDateTime(start.zone ?? "UTC")
              .toInstant()
              .toString()
          : "",
      );
      expect(instants).toEqual(duties.map(({ start }) => start.toString()));
      expect(new Set(events.map(({ uid }) => uid)).size).toBe(
        new Set(duties.map(({ shift, date }) => `${shift.id} ${date}`)).size,
      );
    }),
  );
});

describe("what a calendar would change", () => {
  const { shifts } = read(...times, "RRULE:FREQ=WEEKLY", "SEQUENCE:2");
  const [imported] = shifts;
  if (!imported) throw new Error("no shift was read");
  const known: Shift = {
    ...imported,
    id: "0199d7a4-0000-7000-8000-000000000001",
    library: null,
    needed: 2,
    language: "es",
    skill: null,
    removedAt: null,
    version: 3,
    changedAt: Temporal.Instant.from("2026-11-26T00:00:00Z"),
  };
  const what = (one: typeof imported, here: readonly Shift[]) =>
    changesBy([one], here, host).map((change) => change.what);
  const at = (sequence: number, more: object = {}) => ({
    ...imported,
    ...more,
    origin: { ...imported.origin, sequence },
  });

  test("what is not here is new, unless it is cancelled", () => {
    expect(what(imported, [])).toEqual(["add"]);
    expect(what(at(2, { cancelled: true }), [])).toEqual([]);
  });
  test("what is here is the same, another, gone, or told too late", () => {
    expect(what(imported, [known])).toEqual(["same"]);
    expect(what(at(3, { begins: "08:00" }), [known])).toEqual(["change"]);
    expect(what(at(3, { cancelled: true }), [known])).toEqual(["remove"]);
    expect(what(at(1, { begins: "08:00" }), [known])).toEqual(["older"]);
  });
  test("what went out from here is known when it comes back", () => {
    const own = { ...known, origin: null };
    const back = {
      ...imported,
      origin: { uid: uidOf(own.id, host), sequence: 3, recurrence: null },
    };
    expect(what(back, [own])).toEqual(["same"]);
    expect(idIn(uidOf(own.id, host), "elsewhere.example")).toBeNull();
  });
});
