import fc from "fast-check";
import { expect, test } from "vitest";
import { versionOn } from "./in-force.ts";

const on = (day: string) => Temporal.PlainDate.from(day);
const first = { version: 1, starts: "2026-01-01", ends: null, signed: true };
const second = { version: 2, starts: "2026-07-01", ends: "2026-12-31", signed: true };

test("a version holds from its first day to its last, both included", () => {
  const held = (day: string) => versionOn([second], null, on(day))?.version ?? null;
  expect(["2026-06-30", "2026-07-01", "2026-12-31", "2027-01-01"].map(held)).toEqual([
    null,
    2,
    2,
    null,
  ]);
});

test("the old version holds until the new one is signed by all, and has begun", () => {
  const unsigned = { ...second, signed: false };
  expect(versionOn([first, unsigned], null, on("2026-08-01"))).toBe(first);
  expect(versionOn([first, second], null, on("2026-06-30"))).toBe(first);
  expect(versionOn([first, second], null, on("2026-07-01"))).toBe(second);
});

test("when the new version is over, the old one does not come back", () => {
  expect(versionOn([first, second], null, on("2027-01-01"))).toBeNull();
});

test("an ended agreement holds until the day before its end", () => {
  expect(versionOn([first], "2026-03-01", on("2026-02-28"))).toBe(first);
  expect(versionOn([first], "2026-03-01", on("2026-03-01"))).toBeNull();
});

test("at most one version holds, it is signed, and the order in which they are read is nothing", () => {
  const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-05-${String(n).padStart(2, "0")}`);
  const versions = fc
    .array(
      fc
        .record({ starts: day, ends: fc.option(day), signed: fc.boolean() })
        .map(({ starts, ends, signed }) => ({
          starts,
          ends: ends !== null && ends < starts ? starts : ends,
          signed,
        })),
      { maxLength: 6 },
    )
    .map((all) => all.map((one, index) => ({ ...one, version: index + 1 })));
  fc.assert(
    fc.property(versions, day, (all, today) => {
      const held = versionOn(all, null, on(today));
      expect(versionOn(all.toReversed(), null, on(today))).toBe(held);
      if (held === null) return;
      expect(held.signed && held.starts <= today && (held.ends ?? today) >= today).toBe(true);
      const newer = all.filter(
        ({ version, signed, starts }) => version > held.version && signed && starts <= today,
      );
      expect(newer).toEqual([]);
    }),
  );
});
