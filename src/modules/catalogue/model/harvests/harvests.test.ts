import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nextRun, scheduleNames } from "./schedule.ts";
import { windowFrom } from "./window.ts";

const zones = fc.constantFrom(
  "UTC",
  "Australia/Hobart",
  "America/Santiago",
  "Asia/Riyadh",
  "Europe/London",
);
const instants = fc
  .date({ min: new Date("2025-01-01"), max: new Date("2028-01-01"), noInvalidDate: true })
  .map((at) => Temporal.Instant.fromEpochMilliseconds(at.getTime()));

describe("the next harvest", () => {
  it("lies ahead, within its step, at the same minute for a source, at night where it is nightly", () => {
    const hours = { hourly: 1, nightly: 25, weekly: 7 * 24 + 1, manual: 0 };
    fc.assert(
      fc.property(
        fc.constantFrom(...scheduleNames),
        instants,
        zones,
        fc.uuid(),
        (schedule, now, zone, id) => {
          const next = nextRun(schedule, now, zone, id);
          if (schedule === "manual") return next === null;
          const wait = (next?.epochMilliseconds ?? 0) - now.epochMilliseconds;
          expect(wait).toBeGreaterThan(0);
          expect(wait).toBeLessThanOrEqual(hours[schedule] * 3_600_000);
          const there = next?.toZonedDateTimeISO(zone);
          if (schedule !== "hourly") expect(there?.hour).toBeLessThan(7);
          return schedule !== "weekly" || there?.dayOfWeek === 7;
        },
      ),
    );
  });
});

describe("the window of a harvest", () => {
  it("begins before the last one ended, by a day where the source counts in days", () => {
    const through = new Date("2026-11-26T12:00:00Z");
    expect(windowFrom(null, "second")).toBeNull();
    expect(windowFrom(through, "second")).toEqual(new Date("2026-11-26T11:30:00Z"));
    expect(windowFrom(through, "day")).toEqual(new Date("2026-11-25T12:00:00Z"));
  });
});
