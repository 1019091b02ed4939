import { type BranchData, type DirectoryData, weekdays } from "../shape.ts";

export type LocalText = DirectoryData["network"]["name"];
export type Weekday = (typeof weekdays)[number];
/** Wall times `HH:MM`; `closes` at or before `opens` is on the following day. */
export type Interval = { readonly opens: string; readonly closes: string };
export type Week = BranchData["hours"];
/** Calendar days in the library's zone, both included, on which the week does not hold: closed, or other hours. */
export type Closure = BranchData["closures"][number];

/** When a branch is open: wall time in an IANA zone, and the days that are excepted. */
export type Schedule = {
  readonly timeZone: string;
  readonly hours: Week;
  readonly closures: readonly Closure[];
  /** Of something with a week of its own within a branch: other hours of the branch narrow that week. */
  readonly within?: true;
};

/** The weekday by its name here; ISO 8601 counts from Monday. */
export function weekdayOf(date: Temporal.PlainDate): Weekday {
  return weekdays[date.dayOfWeek - 1] ?? "mon";
}

/** Closures that are not over on `date`, the next first. */
export function closuresAhead(
  closures: readonly Closure[],
  date: Temporal.PlainDate,
): readonly Closure[] {
  const day = date.toString();
  return closures.filter(({ to }) => to >= day).sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** The schedule of a branch, in its library's zone. */
export function scheduleOf(
  { timeZone }: { readonly timeZone: string },
  { hours, closures }: Pick<BranchData, "hours" | "closures">,
): Schedule {
  return { timeZone, hours, closures };
}

/** The schedule of something within a branch that has a week of its own, on other days than its branch or at other times. */
export function scheduleWithin(branch: Schedule, hours: Week): Schedule {
  return { ...branch, hours, within: true };
}
