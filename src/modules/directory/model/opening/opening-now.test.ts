import fc from "fast-check";
import { expect, it } from "vitest";
import { openingAt } from "./opening-at.ts";
import { openingNow } from "./opening-now.ts";
import type { Schedule } from "./schedule.ts";

const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom("00", "30"))
  .map(([hour, minute]) => `${String(hour).padStart(2, "0")}:${minute}`);
const day = fc.array(fc.record({ opens: time, closes: time }), { maxLength: 2 });
const closure = fc
  .tuple(fc.integer({ min: 20, max: 31 }), fc.integer({ min: 0, max: 3 }), day)
  .map(([first, days, hours]) => {
    const from = Temporal.PlainDate.from(`2026-10-${first}`);
    return { from: from.toString(), to: from.add({ days }).toString(), reason: {}, hours };
  });
const schedule: fc.Arbitrary<Schedule> = fc.record({
  timeZone: fc.constantFrom("UTC", "Europe/Dublin", "Pacific/Apia", "America/St_Johns"),
  hours: fc.record({ mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: day }),
  closures: fc.array(closure, { maxLength: 3 }),
});

it("says at every moment what the calendar says, whatever was asked before", () => {
  const start = Temporal.Instant.from("2026-10-22T00:00:00Z");
  const minutes = fc.array(fc.integer({ min: 0, max: 8 * 24 * 60 }), {
    minLength: 1,
    maxLength: 12,
  });
  fc.assert(
    fc.property(schedule, minutes, (one, moments) => {
      for (const moment of [...moments, ...moments]) {
        const instant = start.add({ minutes: moment });
        expect(openingNow(one, instant)).toEqual(openingAt(one, instant));
      }
    }),
    { numRuns: 60 },
  );
});
