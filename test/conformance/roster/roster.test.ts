import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { packageRoot } from "#kernel/config";
import { weekdays } from "#modules/directory";
import { seeded } from "#test/seeded";
import { deskHoursShape } from "../../../src/modules/reference/model/roster/desk-hours.ts";
import type { Place } from "../../../src/modules/reference/model/roster/duty.ts";
import { forecastOf, type Roster } from "../../../src/modules/reference/model/roster/forecast.ts";
import type { Shift } from "../../../src/modules/reference/model/roster/shift.ts";

const ZONES = [
  "Australia/Lord_Howe",
  "Asia/Kathmandu",
  "Pacific/Apia",
  "Europe/London",
  "America/New_York",
  "America/St_Johns",
  "Africa/Casablanca",
  "Asia/Tehran",
  "Pacific/Chatham",
  "America/Sao_Paulo",
  "UTC",
] as const;
const LIBRARIES = 30;
const SHIFTS = 3;
const YEARS = [
  // Not this year: of zones that have changed their minds the two would not have heard at the same time.
  { name: "2025", first: "2025-01-01" },
  // With 30 December 2011, which Apia never had, and the summer times of Tehran and São Paulo.
  { name: "from July 2011", first: "2011-07-01" },
] as const;

const script = join(packageRoot, "test/conformance/roster/gaps.py");
const hasPython =
  spawnSync("python3", ["-c", "import zoneinfo; zoneinfo.ZoneInfo('Pacific/Apia')"]).status === 0;
if (!hasPython)
  process.stderr.write(
    "Skipped: python3 and its zones (Debian packages python3, tzdata) are not installed.\n",
  );

/** A roster of random hours and shifts on quarters of an hour, the same for the same seed. */
function rosterFor(zone: string, first: string, random: () => number): Roster {
  const below = (count: number) => Math.floor(random() * count);
  const clock = () => {
    const quarter = below(96);
    return `${String(Math.floor(quarter / 4)).padStart(2, "0")}:${String((quarter % 4) * 15).padStart(2, "0")}`;
  };
  const day = (ahead: number) =>
    Temporal.PlainDate.from(first)
      .add({ days: below(ahead) })
      .toString();
  const hours = () => (random() < 0.15 ? [] : [{ opens: clock(), closes: clock() }]);
  const closed = day(365);
  const shifts = Array.from({ length: SHIFTS }, (_, index): Shift => ({
    id: `shift-${index}`,
    library: null,
    zone: random() < 0.8 ? zone : (ZONES[below(ZONES.length)] ?? "UTC"),
    startsOn: day(200),
    begins: clock(),
    ends: clock(),
    pattern:
      random() < 0.1
        ? null
        : {
            days: weekdays.filter(() => random() < 0.6),
            everyWeeks: 1 + below(3),
            lastOn:
              random() < 0.3
                ? Temporal.PlainDate.from(first)
                    .add({ days: 200 + below(165) })
                    .toString()
                : null,
          },
    exceptOn: [day(365), day(365)],
    needed: 1 + below(2),
    language: null,
    skill: null,
    note: null,
    origin: null,
    removedAt: null,
    version: 0,
    changedAt: Temporal.Instant.fromEpochMilliseconds(0),
  }));
  const places = shifts.flatMap((shift): readonly Place[] => {
    const people = ["ana", "ben", "cai"].filter(() => random() < 0.6);
    const series = people.map((person) => placeOf(shift, person, null, true));
    const days = Array.from({ length: 12 }, () => day(365));
    const apart = [...new Set(days)].map((date) => placeOf(shift, "ben", date, random() < 0.5));
    return [...series, ...apart];
  });
  return {
    hours: deskHoursShape.parse({
      zone,
      week: Object.fromEntries(weekdays.map((name) => [name, hours()])),
      closures: [{ from: closed, to: closed }],
      needed: 1 + below(2),
    }),
    shifts,
    places,
  };
}

function placeOf(shift: Shift, person: string, date: string | null, isOn: boolean): Place {
  const id = `${shift.id} ${person} ${date}`;
  const whole = { fromLibrary: null, beginsOn: null, lastOn: null, bySelf: false };
  return { id, shift: shift.id, person, name: person, date, isOn, ...whole };
}

const seconds = (at: Temporal.Instant) => at.epochMilliseconds / 1000;

test.skipIf(!hasPython).each(YEARS)(
  `gaps in a year of rosters of ${LIBRARIES} libraries in ${ZONES.length} zones are those that zoneinfo finds: $name`,
  ({ first }) => {
    const random = seeded(5545);
    const start = Temporal.PlainDate.from(first).toZonedDateTime("UTC").toInstant();
    const end = start.add({ hours: 365 * 24 });
    const rosters = Array.from({ length: LIBRARIES }, (_, index) =>
      rosterFor(ZONES[index % ZONES.length] ?? "UTC", first, random),
    );
    const input = {
      start: seconds(start),
      end: seconds(end),
      desks: rosters.map(({ hours, shifts, places }) => ({
        ...hours,
        shifts: shifts.map((shift) => ({
          ...shift,
          places: places.filter((place) => place.shift === shift.id),
        })),
      })),
    };
    const python = spawnSync("python3", [script], {
      input: `${JSON.stringify(input)}\n`,
      encoding: "utf8",
      maxBuffer: 1 << 28,
    });
    expect(python.stderr).toBe("");
    const expected = JSON.parse(python.stdout) as readonly (readonly number[][])[];
    const found = rosters.map((roster) =>
      forecastOf(roster, { start, end }).gaps.map((gap) => [
        seconds(gap.start),
        seconds(gap.end),
        gap.needed,
        gap.assigned,
      ]),
    );
    expect(found.flat().length).toBeGreaterThan(LIBRARIES * 100);
    for (const [index, gaps] of found.entries())
      expect(gaps, rosters[index]?.hours.zone).toEqual(expected[index]);
  },
);
