import fc from "fast-check";
import { expect, test } from "vitest";
import { formatDay, parseDay } from "./day-text.ts";

test.each<[string, readonly string[] | null]>([
  ["", []],
  ["9-13, 14:30-18", ["09:00-13:00", "14:30-18:00"]],
  ["9 am to 5 pm", ["09:00-17:00"]],
  ["12am – 12pm", ["00:00-12:00"]],
  ["de 9", null],
  ["9.30 a 13h", ["09:30-13:00"]],
  ["٩:٠٠–١٧:٠٠، ١٨–٢٠", ["09:00-17:00", "18:00-20:00"]],
  ["18:00—02:00", ["18:00-02:00"]],
  ["00:00-24:00", ["00:00-00:00"]],
  ["25-26", null],
  ["9:75-10", null],
  ["13 pm - 15", null],
  ["9-10-11", null],
  ["closed", null],
  [`9${" ".repeat(1_000_000)}-10`, null],
])("case %#: %.40s", (typed, expected) => {
  const read = parseDay(typed)?.map(({ opens, closes }) => `${opens}-${closes}`) ?? null;
  expect(read).toEqual(expected);
});

test("reads what it writes", () => {
  const time = fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
    .map((parts) => parts.map((part) => String(part).padStart(2, "0")).join(":"));
  fc.assert(
    fc.property(
      fc.array(fc.record({ opens: time, closes: time }), { maxLength: 4 }),
      (intervals) => {
        expect(parseDay(formatDay(intervals))).toEqual(intervals);
      },
    ),
  );
});

test("never throws", () => {
  fc.assert(fc.property(fc.string(), (typed) => void parseDay(typed)));
});
