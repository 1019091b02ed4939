import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Calendar, readCalendar, writeCalendar } from "./calendar.ts";
import { type IcalendarEvent, plainEvent } from "./event.ts";
import { IcalendarFault } from "./fault.ts";
import type { Moment } from "./moment.ts";
import { readRule } from "./rule.ts";
import { zoneMeant } from "./zone-match.ts";
import { zoneComponent } from "./zone-rules.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);
const at = (text: string): Temporal.Instant => Temporal.Instant.from(text);
const wall = (text: string, zone: string | null = null): Moment => ({
  kind: "wall",
  wall: Temporal.PlainDateTime.from(text),
  zone,
});
const empty: Calendar = {
  product: "-//Commonshelf//EN",
  method: null,
  name: null,
  color: null,
  refresh: null,
  zones: [],
  events: [],
};
const lines = (...all: readonly string[]) =>
  bytesOf(["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:x", ...all, "END:VCALENDAR"].join("\r\n"));

/** As plain data: objects of Temporal are told apart by what they say. */
const shown = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

const words = fc
  .string({ unit: "grapheme", maxLength: 90 })
  .map((text) => text.toWellFormed().replaceAll(/[^\P{Cc}\n]/gu, ""));
const moment = fc.integer({ min: 0, max: 4e9 }).chain((seconds) => {
  const instant = Temporal.Instant.fromEpochMilliseconds(seconds * 1000);
  const local = instant.toZonedDateTimeISO("UTC").toPlainDateTime();
  return fc.constantFrom<Moment>(
    { kind: "instant", instant },
    { kind: "wall", wall: local, zone: "Asia/Kathmandu" },
    { kind: "wall", wall: local, zone: null },
    { kind: "day", day: local.toPlainDate() },
  );
});
const event: fc.Arbitrary<IcalendarEvent> = fc
  .record({
    uid: fc.uuid(),
    start: moment,
    end: fc.oneof(moment, fc.constant(null), fc.constant(Temporal.Duration.from("PT4H"))),
    summary: words,
    description: fc.option(words),
    categories: fc.array(words.filter(Boolean), { maxLength: 3 }),
    sequence: fc.nat(9),
    rule: fc.option(fc.constantFrom(readRule("FREQ=WEEKLY;BYDAY=MO,TH;INTERVAL=2"))),
    exceptDates: fc.array(moment, { maxLength: 5 }),
    extraDates: fc.array(moment, { maxLength: 5 }),
    recurrenceId: fc.option(moment),
    attendees: fc.array(
      fc.record({ address: fc.constant("a.b@x.example"), name: fc.option(words) }),
      { maxLength: 2 },
    ),
    transparent: fc.boolean(),
    status: fc.constantFrom("CONFIRMED", "CANCELLED", null),
  })
  .map((facts) => ({ ...plainEvent({ ...facts, stamp: at("2026-11-26T08:00:00Z") }), ...facts }));

test("a calendar is read as it was written", () => {
  fc.assert(
    fc.property(fc.array(event, { maxLength: 4 }), fc.option(words), (events, name) => {
      const calendar = { ...empty, name, color: "teal", events };
      const read = readCalendar(bytesOf(writeCalendar(calendar)));
      expect(shown(read)).toEqual(shown(calendar));
    }),
  );
});

test("names and intervals are said in the new form and in the old ones", () => {
  const refresh = Temporal.Duration.from({ hours: 1 });
  const text = writeCalendar({ ...empty, name: "Desk, early", refresh });
  expect(text).toContain("NAME:Desk\\, early\r\nX-WR-CALNAME:Desk\\, early\r\n");
  expect(text).toContain("REFRESH-INTERVAL;VALUE=DURATION:PT1H\r\nX-PUBLISHED-TTL:PT1H\r\n");
});

test("octets come back as they were, whatever was written", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      try {
        readCalendar(bytes);
      } catch (fault) {
        expect(fault).toBeInstanceOf(IcalendarFault);
      }
    }),
  );
});

describe("what is too much, or none, is refused", () => {
  const begin = (count: number) => Array.from({ length: count }, () => "BEGIN:VEVENT");
  const full = ["BEGIN:VEVENT", "UID:1", "DTSTART:20260101T000000Z"];
  test.each<[string, Uint8Array]>([
    ["too-large", new Uint8Array(3 << 20)],
    ["too-many", bytesOf("X\r\n".repeat(70_000))],
    ["too-deep", lines(...begin(50))],
    ["line-form", bytesOf("<html></html>")],
    ["no-calendar", bytesOf("BEGIN:VCARD")],
    ["no-calendar", bytesOf("")],
    ["component-form", bytesOf("BEGIN:VCALENDAR\r\nVERSION:2.0")],
    ["component-form", lines("BEGIN:VEVENT", "END:VTODO")],
    ["value-form", lines("BEGIN:VEVENT", "UID:1", "END:VEVENT")],
    ["value-form", lines(...full, "RRULE:FREQ=NEVER", "END:VEVENT")],
    ["too-many", lines(...full, `EXDATE:${"20260101T000000Z,".repeat(1200)}`, "END:VEVENT")],
    ["too-many", lines(...Array.from({ length: 5001 }, () => [...full, "END:VEVENT"]).flat())],
  ])("%s", (problem, bytes) => {
    expect(() => readCalendar(bytes)).toThrow(expect.objectContaining({ problem }));
  });
});

const ZONES = [
  "Australia/Lord_Howe",
  "Asia/Kathmandu",
  "Pacific/Apia",
  "Africa/Casablanca",
  "Pacific/Chatham",
  "America/St_Johns",
  "Europe/Dublin",
  "America/New_York",
] as const;

describe("a zone that was written", () => {
  test.each(ZONES)("%s is found again by its clocks, under another name", (zone) => {
    const around = Temporal.PlainDate.from("2025-06-01");
    const written = zoneComponent(zone, around, around.add({ years: 3 }));
    const renamed = {
      ...written,
      properties: [{ name: "TZID", parameters: {}, value: "Customized Time Zone" }],
    };
    expect(zoneMeant(written, around)).toBe(zone);
    const meant = zoneMeant(renamed, around) ?? "none";
    for (
      let day = around;
      Temporal.PlainDate.compare(day, around.add({ years: 2 })) < 0;
      day = day.add({ days: 9 })
    )
      expect(day.toZonedDateTime(meant).offset, day.toString()).toBe(
        day.toZonedDateTime(zone).offset,
      );
    expect(zoneMeant(renamed, around, ["Asia/Tokyo", zone])).toBe(zone);
  });

  test("tells of the day that Apia never had", () => {
    const day = Temporal.PlainDate.from("2011-12-01");
    const text = JSON.stringify(zoneComponent("Pacific/Apia", day, day.add({ days: 60 })));
    expect(text).toContain("20111230T000000");
    expect(text).toContain("-1000");
    expect(text).toContain("+1400");
  });
});

test("a zone as Outlook writes it is found by its rules", () => {
  const { zones } = readCalendar(
    lines(
      "BEGIN:VTIMEZONE",
      "TZID:(UTC+01:00) Brussels\\, Paris",
      "BEGIN:STANDARD",
      "DTSTART:16010101T030000",
      "TZOFFSETFROM:+0200",
      "TZOFFSETTO:+0100",
      "RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10",
      "END:STANDARD",
      "BEGIN:DAYLIGHT",
      "DTSTART:16010101T020000",
      "TZOFFSETFROM:+0100",
      "TZOFFSETTO:+0200",
      "RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3",
      "END:DAYLIGHT",
      "END:VTIMEZONE",
    ),
  );
  const [zone] = zones;
  if (!zone) throw new Error("no zone");
  expect(zoneMeant(zone, Temporal.PlainDate.from("2026-11-26"), ["UTC", "Europe/Madrid"])).toBe(
    "Europe/Madrid",
  );
});

describe("a zone that would take too long to follow is refused", () => {
  const around = Temporal.PlainDate.from("2026-11-26");
  const observance = (told = "COMMENT:x", start = "16010101T030000") => [
    "BEGIN:STANDARD",
    `DTSTART:${start}`,
    "TZOFFSETFROM:+0000",
    "TZOFFSETTO:+0100",
    told,
    "END:STANDARD",
  ];
  const zoneOf = (told: readonly string[]) => {
    const [zone] = readCalendar(lines("BEGIN:VTIMEZONE", ...told, "END:VTIMEZONE")).zones;
    if (!zone) throw new Error("no zone");
    return zone;
  };
  const times = (count: number, told: readonly string[]) =>
    Array.from({ length: count }, () => told).flat();
  test.each<[string, readonly string[]]>([
    ["many observances", times(51, observance())],
    ["many rules", times(5, observance("RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10"))],
    ["a rule that comes true often", observance("RRULE:FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR")],
    ["rules that seldom come true", times(5, observance("RRULE:FREQ=YEARLY;BYYEARDAY=366"))],
    ["a rule of short periods", observance("RRULE:FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=29")],
    ["many dates", times(3, observance(`RDATE:${"20260101T000000,".repeat(700)}20260101T000000`))],
  ])("%s", (_, told) => {
    const refused = expect.objectContaining({ problem: "too-many" });
    expect(() => zoneMeant(zoneOf(told), around)).toThrow(refused);
  });

  test("one with its whole history is not", () => {
    const years = Array.from({ length: 40 }, (_, index) => 1930 + index);
    const told = years.flatMap((year) =>
      observance(`RRULE:FREQ=YEARLY;UNTIL=${year + 2}0401T000000Z`, `${year}0401T020000`),
    );
    expect(zoneMeant(zoneOf(told), around, ["Africa/Lagos"])).toBe("Africa/Lagos");
  });
});

test("moments keep the zone that the calendar names", () => {
  const { events } = readCalendar(
    lines(
      "BEGIN:VEVENT",
      "UID:7",
      "DTSTART;TZID=Romance Standard Time:20261126T090000",
      "DURATION:PT4H",
      "EXDATE;TZID=Romance Standard Time:20261127T090000,20261128T090000",
      "SUMMARY:Early",
      "BEGIN:VALARM",
      "END:VALARM",
      "END:VEVENT",
    ),
  );
  expect(events[0]?.start).toEqual(wall("2026-11-26T09:00", "Romance Standard Time"));
  expect(events[0]?.exceptDates).toHaveLength(2);
});
