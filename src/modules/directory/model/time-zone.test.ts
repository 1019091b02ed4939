import { expect, test } from "vitest";
import { isTimeZone, timeZones } from "./time-zone.ts";

test.each([
  "Europe/London",
  "Asia/Kathmandu",
  "Australia/Lord_Howe",
  "America/Argentina/Ushuaia",
  "UTC",
])("%s is a zone", (zone) => expect(isTimeZone(zone)).toBe(true));

test.each(["", "+02:00", "Mars/Olympus", "Europe/London; drop table branch", "x".repeat(10_000)])(
  "%j is none",
  (zone) => expect(isTimeZone(zone)).toBe(false),
);

test("every zone on offer is one, once", () => {
  expect(timeZones().filter((zone) => !isTimeZone(zone))).toEqual([]);
  expect(new Set(timeZones()).size).toBe(timeZones().length);
});
