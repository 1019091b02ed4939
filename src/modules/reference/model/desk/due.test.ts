import { expect, test } from "vitest";
import { dueAfter } from "./due.ts";

test.each([
  ["2026-11-26T12:00:00Z", 2, "Europe/London", "2026-11-30T18:00:00Z"], // a Thursday
  ["2026-11-27T23:30:00Z", 1, "Pacific/Apia", "2026-11-30T05:00:00Z"], // there it is Saturday
  ["2026-10-30T12:00:00Z", 1, "America/New_York", "2026-11-02T23:00:00Z"], // clocks go back between
])("asked %s, within %i days in %s", (asked, days, zone, due) =>
  expect(dueAfter(Temporal.Instant.from(asked), days, zone).toString()).toBe(due),
);
