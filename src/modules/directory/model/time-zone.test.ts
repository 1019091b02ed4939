import { expect, test } from "vitest";
import { isZone } from "#standards/icalendar";
import { timeZones } from "./time-zone.ts";

test("every zone on offer is one, once", () => {
  expect(timeZones().filter((zone) => !isZone(zone))).toEqual([]);
  expect(new Set(timeZones()).size).toBe(timeZones().length);
});
