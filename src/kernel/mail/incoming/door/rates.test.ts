import { expect, test } from "vitest";
import { Rates } from "./rates.ts";

test("each address may ask so often in a time, whatever others do", () => {
  let now = Temporal.Instant.from("2026-11-28T12:00:00Z");
  const rates = new Rates({ most: 2, seconds: 60 }, { now: () => now });
  const spend = () => ["a", "a", "a", "b"].map((address) => rates.spend(address));
  expect(spend()).toEqual([true, true, false, true]);
  now = now.add({ seconds: 29 });
  expect(rates.spend("a")).toBe(false);
  now = now.add({ seconds: 31 });
  expect(spend()).toEqual([true, true, false, true]);
});
