import { expect, test } from "vitest";
import { Rates } from "./rates.ts";

test("each address may ask so often in a time, whatever others do", () => {
  let now = Temporal.Instant.from("2026-11-28T12:00:00Z");
  const rates = new Rates({ most: 2, seconds: 60 }, { now: () => now });
  const spend = () => ["a", "a", "a", "b"].map((address) => rates.spend(address));
  expect(spend()).toEqual([true, true, false, true]);
  now = now.add({ seconds: 59 });
  expect(rates.spend("a")).toBe(false);
  now = now.add({ seconds: 1 });
  expect(spend()).toEqual([true, true, false, true]);
});

test("it keeps no more addresses than it can", () => {
  const now = Temporal.Instant.from("2026-11-28T12:00:00Z");
  const rates = new Rates({ most: 1, seconds: 60 }, { now: () => now });
  expect(rates.spend("first")).toBe(true);
  for (let other = 0; other < 10_000; other += 1) rates.spend(`other ${other}`);
  expect(rates.spend("first")).toBe(true);
  expect(rates.spend("other 9999")).toBe(false);
});
