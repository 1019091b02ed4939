import fc from "fast-check";
import { expect, test } from "vitest";
import { distanceKm } from "./distance.ts";

const point = fc.record({
  latitude: fc.double({ min: -90, max: 90, noNaN: true }),
  longitude: fc.double({ min: -180, max: 180, noNaN: true }),
});

test("a quarter of the meridian is a quarter of the circumference", () => {
  const pole = { latitude: 90, longitude: 77 };
  expect(distanceKm({ latitude: 0, longitude: -12 }, pole)).toBeCloseTo(10_007.557, 2);
});

test("London to Sydney", () => {
  const london = { latitude: 51.5074, longitude: -0.1278 };
  expect(distanceKm(london, { latitude: -33.8688, longitude: 151.2093 })).toBeCloseTo(16_994, -1);
});

test("across the date line it takes the short way", () => {
  const apia = { latitude: -13.83, longitude: -171.77 };
  expect(distanceKm(apia, { latitude: -13.83, longitude: 179.9 })).toBeLessThan(1000);
});

test("is symmetrical, never negative, never more than half the circumference", () => {
  fc.assert(
    fc.property(point, point, (a, b) => {
      const there = distanceKm(a, b);
      expect(there).toBeGreaterThanOrEqual(0);
      expect(there).toBeLessThanOrEqual(20_015.2);
      expect(distanceKm(b, a)).toBeCloseTo(there, 6);
      expect(distanceKm(a, a)).toBe(0);
    }),
  );
});
