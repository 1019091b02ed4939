import { expect, test } from "vitest";
import { isZone } from "./zone-name.ts";

test.each([
  "Europe/London",
  "Asia/Kathmandu",
  "Australia/Lord_Howe",
  "America/Argentina/Ushuaia",
  "UTC",
])("%s is a zone", (zone) => expect(isZone(zone)).toBe(true));

test.each(["", "+02:00", "Mars/Olympus", "Europe/London; drop table branch", "x".repeat(10_000)])(
  "%j is none",
  (zone) => expect(isZone(zone)).toBe(false),
);
