import { expect, test } from "vitest";
import { levelOf } from "./level.ts";

const now = new Date("2026-11-27T22:30:00Z");
const at = (text: string) => new Date(text);

test("what has no time has no level", () => {
  expect(levelOf(null, now, "UTC")).toBeNull();
});

test.each([
  ["2026-11-27T22:29:59Z", "UTC", "late"],
  ["2026-11-27T23:00:00Z", "UTC", "today"],
  ["2026-11-28T00:00:00Z", "UTC", "in-time"],
  // It is already the 28th in Adelaide, and still the 27th in Bogota.
  ["2026-11-28T10:00:00Z", "Australia/Adelaide", "today"],
  ["2026-11-28T04:00:00Z", "America/Bogota", "today"],
])("%s in %s is %s", (deadline, zone, level) => {
  expect(levelOf(at(deadline), now, zone)).toBe(level);
});
