import fc from "fast-check";
import { expect, it } from "vitest";
import { GIVE_UP_AFTER_DAYS, pauseAfter, TELL_AFTER_ATTEMPTS } from "./backoff.ts";

const attempts = fc.integer({ min: 1, max: 200 });
const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

it("pauses grow from seconds to hours, never alike for two", () => {
  expect(pauseAfter(1, 0)).toBe(2.5);
  expect(pauseAfter(30, 0.999)).toBeLessThan(60);
  expect(pauseAfter(80, 0.999)).toBeCloseTo(4 * 3600, -2);
  fc.assert(
    fc.property(attempts, chance, (n, by) => {
      expect(pauseAfter(n, by)).toBeGreaterThanOrEqual(2.5);
      expect(pauseAfter(n, by)).toBeLessThanOrEqual(4 * 3600);
      expect(pauseAfter(n + 1, by)).toBeGreaterThanOrEqual(pauseAfter(n, by));
    }),
  );
});

it("a person hears of it within the quarter of an hour, long before a message is given up", () => {
  const until = (last: number) =>
    Array.from({ length: last }, (_, n) => pauseAfter(n + 1, 0.999)).reduce((a, b) => a + b, 0);
  expect(until(TELL_AFTER_ATTEMPTS - 1)).toBeLessThan(15 * 60);
  expect(until(TELL_AFTER_ATTEMPTS)).toBeLessThan(GIVE_UP_AFTER_DAYS * 86_400);
});
