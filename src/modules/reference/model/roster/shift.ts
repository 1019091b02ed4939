import { z } from "zod";
import { isZone } from "#standards/icalendar";
import { weekdays } from "#modules/directory";
import type { Id, LibraryId } from "#kernel/ids";

export type ShiftId = Id<"shift">;

/** A day of the calendar, within the years that a roster can be for. */
const day = z.iso
  .date("date-form")
  .refine((date) => date >= "1900-01-01" && date <= "2199-12-31", "date-form");
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "time-form");
const code = z.string().trim().max(32, "too-long").nullable();

/** On which days of which weeks a shift is; weeks are counted from the Monday of its first day. */
export const patternShape = z.object({
  days: z
    .array(z.enum(weekdays, "day-form"))
    .min(1, "day-missing")
    .overwrite((days) => weekdays.filter((day) => days.includes(day))),
  everyWeeks: z.int("number-form").min(1, "weeks-range").max(52, "weeks-range"),
  /** The last day; null: without end. */
  lastOn: day.nullable(),
});

/** What is said of a shift; times are those on the wall of its zone. */
export const shiftShape = z
  .object({
    zone: z.string().refine(isZone, "zone-unknown"),
    startsOn: day,
    begins: clock,
    /** At or before its beginning: on the next day. */
    ends: clock,
    /** Null: once, on its first day. */
    pattern: patternShape.nullable(),
    needed: z.int("number-form").min(1, "needed-range").max(20, "needed-range"),
    language: code,
    skill: code,
    note: z.string().trim().max(200, "too-long").nullable(),
  })
  .refine(({ pattern, startsOn }) => !pattern?.lastOn || pattern.lastOn >= startsOn, {
    message: "last-before-first",
    path: ["lastOn"],
  });

export type Pattern = z.output<typeof patternShape>;
export type Weekday = Pattern["days"][number];
export type ShiftFacts = z.output<typeof shiftShape>;

/** What comes with a shift from a calendar. */
export const broughtShape = z.object({
  exceptOn: z.array(day).max(1000, "too-long"),
  /** By what it is known there; null: it is our own. */
  origin: z
    .object({
      uid: z.string().max(500, "too-long"),
      sequence: z.int().min(0),
      /** The day of that calendar's series that it is; null: it is the series, or stands alone. */
      recurrence: day.nullable(),
    })
    .nullable(),
});
export type Brought = z.output<typeof broughtShape>;
export type Origin = NonNullable<Brought["origin"]>;

/** A shift as it is kept. */
export type Shift = ShiftFacts & {
  readonly id: ShiftId;
  /** Null: of the network's desk. */
  readonly library: LibraryId | null;
  /** Days of its pattern on which it is not. */
  readonly exceptOn: readonly string[];
  readonly origin: Origin | null;
  /** Since when it is no more; what began before is as it was. */
  readonly removedAt: Temporal.Instant | null;
  readonly version: number;
  readonly changedAt: Temporal.Instant;
};
