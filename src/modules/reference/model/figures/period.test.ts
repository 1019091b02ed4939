import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { PRESETS, presetPeriod, readPeriod, stepOf, stepsOf } from "./period.ts";

const today = Temporal.PlainDate.from("2026-11-28");
const text = (period: ReturnType<typeof readPeriod>) =>
  `${period.from.toString()} ${period.until.toString()}`;

describe("a period", () => {
  test("is read with both its days", () => {
    expect(text(readPeriod("2026-02-01", "2026-02-28", today))).toBe("2026-02-01 2026-03-01");
    expect(text(readPeriod("2026-02-28", "2026-02-01", today))).toBe("2026-02-01 2026-03-01");
    expect(text(readPeriod("2026-02-28", "", today))).toBe("2026-02-28 2026-03-01");
  });

  test("is this month where nothing sensible is said", () => {
    for (const wrong of ["", "2026-02-30", "yesterday", "99999-01-01", "1066-10-14"])
      expect(text(readPeriod(wrong, wrong, today)), wrong).toBe("2026-11-01 2026-12-01");
  });

  test("has its usual forms", () => {
    expect(PRESETS.map((preset) => text(presetPeriod(preset, today)))).toEqual([
      "2026-11-01 2026-12-01",
      "2026-10-01 2026-11-01",
      "2026-10-01 2027-01-01",
      "2026-01-01 2027-01-01",
      "2025-01-01 2026-01-01",
    ]);
  });
});

const day = fc
  .integer({ min: 0, max: 36_000 })
  .map((days) => Temporal.PlainDate.from("2001-01-01").add({ days }));

test("every day of a period lies in exactly one of its steps, and a drawing has room for them", () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 5000 }), (from, days) => {
      const period = { from, until: from.add({ days }) };
      const step = stepOf(period);
      const steps = stepsOf(period, step);
      expect(steps.length).toBeLessThanOrEqual(62);
      const last = period.until.subtract({ days: 1 });
      for (const one of [from, last]) {
        const holding = steps.filter((start) => {
          const end = start.add({ [`${step}s`]: 1 });
          return (
            Temporal.PlainDate.compare(start, one) <= 0 && Temporal.PlainDate.compare(one, end) < 0
          );
        });
        expect(holding).toHaveLength(1);
      }
    }),
  );
});
