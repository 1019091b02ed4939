import { z } from "zod";
import { isZone } from "#standards/icalendar";
import { closureShape, type Schedule, weekShape } from "#modules/directory";

/** When a desk promises that somebody answers: an ordinary week on the wall of a zone, and days that are excepted. */
export const deskHoursShape = z.object({
  zone: z.string().refine(isZone, "zone-unknown"),
  week: weekShape,
  /** Days on which nobody is promised: these are no gaps. */
  closures: z.array(closureShape).max(100, "too-many-closures").default([]),
  /** How many are to be there whenever it is promised. */
  needed: z.int("number-form").min(1, "needed-range").max(20, "needed-range").default(1),
  /** Whether calendars that can be subscribed to name those who are there. */
  namesInFeeds: z.boolean().default(true),
});

export type DeskHours = z.output<typeof deskHoursShape>;

const NEVER = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };

/** What holds where nobody has said anything: no promise. */
export function noHours(zone: string): DeskHours {
  return { zone, week: NEVER, closures: [], needed: 1, namesInFeeds: true };
}

/** The promise as the directory reads opening hours: the two must not read a change of clocks differently. */
export function scheduleOf({ zone, week, closures }: DeskHours): Schedule {
  return { timeZone: zone, hours: week, closures };
}
