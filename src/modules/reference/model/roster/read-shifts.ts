import {
  type Calendar,
  IcalendarFault,
  type IcalendarEvent,
  recurrences,
  type Rule,
  WEEKDAYS,
  wallOf,
} from "#standards/icalendar";
import { weekdays } from "#modules/directory";
import {
  type Imported,
  type ImportedShift,
  type Series,
  seriesOf,
  type Unfit,
} from "./imported.ts";
import type { Pattern } from "./shift.ts";
import { type Wall, type WallReader, wallReader } from "./wall-calendar.ts";

/** Rules that are no weekly pattern are laid out so far, and at most so often. */
const DAYS_AHEAD = 366;
const MOST_DAYS = 400;
/** Each takes a while to follow. */
const MOST_RULES = 50;
const LONGEST_NOTE = 200;

type Reading = {
  readonly walls: WallReader;
  readonly today: Temporal.PlainDate;
  /** Of the calendar: a shift that is called like it has no name of its own. */
  readonly name: string | null;
  /** Rules that may still be laid out. */
  rulesLeft: number;
};
type Times = Wall & { readonly begins: string; readonly ends: string };
/** Who and what: the same for every day of a series. */
type Said = Pick<ImportedShift, "note" | "people" | "cancelled" | "zone" | "begins" | "ends">;

/**
 * The shifts of a calendar. Weekly rules stay rules; others become days, from `today` on for a year; of one
 * calendar only so many are followed.
 * Times are read in the zone that the calendar says, else in `home`.
 */
export function readShifts(calendar: Calendar, home: string, today: Temporal.PlainDate): Imported {
  const walls = wallReader(calendar, home);
  const reading = { walls, today, name: calendar.name, rulesLeft: MOST_RULES };
  const shifts: ImportedShift[] = [];
  const unfit: { summary: string; why: Unfit }[] = [];
  for (const series of seriesOf(calendar.events))
    for (const read of [shiftsOfWhole(series, reading), ...shiftsOfDays(series, reading)])
      if ("why" in read) unfit.push(read);
      else shifts.push(...read.shifts);
  return { shifts, unfit };
}

type Read =
  | { readonly shifts: readonly ImportedShift[] }
  | { readonly summary: string; readonly why: Unfit };

function shiftsOfWhole({ uid, whole, days }: Series, reading: Reading): Read {
  if (!whole) return { shifts: [] };
  const times = timesOf(whole, reading.walls);
  if (typeof times === "string") return { summary: whole.summary, why: times };
  const { zone } = times;
  const dayIn = (moment: IcalendarEvent["start"]) => reading.walls.dayIn(moment, zone);
  const moved = days.flatMap(({ recurrenceId }) => (recurrenceId ? [dayIn(recurrenceId)] : []));
  const except = [...new Set([...whole.exceptDates.map(dayIn), ...moved])].sort();
  const laid = layOut(whole, times, reading);
  if (laid === null) return { summary: whole.summary, why: "rule-too-long" };
  const said = saidOf(whole, times, reading);
  const origin = { uid, sequence: whole.sequence };
  const apart = [...laid.days, ...whole.extraDates.map(dayIn)].filter(
    (day) => !except.includes(day),
  );
  return {
    shifts: [
      ...(laid.series
        ? [{ ...said, ...laid.series, exceptOn: except, origin: { ...origin, recurrence: null } }]
        : []),
      ...[...new Set(apart)].map((day) => ({
        ...said,
        startsOn: day,
        pattern: null,
        exceptOn: [],
        origin: { ...origin, recurrence: day },
      })),
    ],
  };
}

/** Days of a series that are otherwise: each a shift of its own, known by the day that it was. */
function shiftsOfDays({ uid, days }: Series, reading: Reading): readonly Read[] {
  const { walls } = reading;
  return days.map((event) => {
    const times = timesOf(event, walls);
    if (typeof times === "string" || event.recurrenceId === null)
      return { summary: event.summary, why: typeof times === "string" ? times : "no-end" };
    const recurrence = walls.dayIn(event.recurrenceId, times.zone);
    const shift = {
      ...saidOf(event, times, reading),
      startsOn: times.wall.toPlainDate().toString(),
      pattern: null,
      exceptOn: [],
      origin: { uid, sequence: event.sequence, recurrence },
    };
    return { shifts: [shift] };
  });
}

function saidOf(event: IcalendarEvent, { zone, begins, ends }: Times, { name }: Reading): Said {
  const note = event.summary.replaceAll(/\s+/g, " ").trim();
  return {
    zone,
    begins,
    ends,
    note: note === "" || note === name ? null : [...note].slice(0, LONGEST_NOTE).join(""),
    people: event.attendees.map(({ address }) => address.trim().toLowerCase()),
    cancelled: event.status === "CANCELLED",
  };
}

/** When an event begins and ends on the wall of its zone; or why that is no shift. */
function timesOf(event: IcalendarEvent, walls: WallReader): Times | Unfit {
  if (event.start.kind === "day") return "all-day";
  const start = walls.read(event.start);
  if (!start) return "zone-unknown";
  const end = endOf(event, start, walls);
  if (!end) return "no-end";
  const clock = (wall: Temporal.PlainDateTime) => wall.toPlainTime().toString().slice(0, 5);
  const length = start.wall.until(end, { largestUnit: "minutes" }).minutes;
  if (length <= 0) return "no-end";
  if (length > 24 * 60) return "too-long";
  return { ...start, begins: clock(start.wall), ends: clock(end) };
}

function endOf(
  { end }: IcalendarEvent,
  { wall, zone }: Wall,
  walls: WallReader,
): Temporal.PlainDateTime | null {
  if (end === null) return null;
  // Hours of a duration are exact (RFC 5545 §3.3.6): a change of clocks within it is heeded.
  if (end instanceof Temporal.Duration)
    return wall.toZonedDateTime(zone).add(end).toPlainDateTime();
  const read = walls.read(end);
  if (!read) return null;
  if (read.zone === zone) return read.wall;
  return read.wall.toZonedDateTime(read.zone).withTimeZone(zone).toPlainDateTime();
}

type Laid = {
  readonly series: { readonly startsOn: string; readonly pattern: Pattern | null } | null;
  /** Days that stand by themselves. */
  readonly days: readonly string[];
};

/** A rule as a weekly pattern, or as days; null where it takes too long to follow. */
function layOut({ rule }: IcalendarEvent, times: Times, reading: Reading): Laid | null {
  const first = times.wall.toPlainDate();
  const startsOn = first.toString();
  if (!rule) return { series: { startsOn, pattern: null }, days: [] };
  try {
    const days = weeklyDays(rule, first);
    if (!days && (reading.rulesLeft -= 1) < 0) return null;
    if (!days) return { series: null, days: daysByRule(rule, times, reading.today) };
    const pattern = { days, everyWeeks: rule.interval, lastOn: lastDayOf(rule, times) };
    // The first is always there (RFC 5545 §3.8.5.3), also where the rule would leave it out.
    const own = days.includes(weekdays[first.dayOfWeek - 1] ?? "mon") ? [] : [startsOn];
    return { series: { startsOn, pattern }, days: own };
  } catch (fault) {
    if (fault instanceof IcalendarFault) return null;
    throw fault;
  }
}

/** On which days of the week; null for a rule that no weekly pattern can say. */
function weeklyDays(rule: Rule, first: Temporal.PlainDate): Pattern["days"] | null {
  const { frequency, byDay } = rule;
  if (!isWeekly(rule)) return null;
  const named = byDay.map((day) => weekdays[WEEKDAYS.findIndex((one) => one === day)]);
  if (named.includes(undefined)) return null;
  if (byDay.length > 0) return weekdays.filter((day) => named.includes(day));
  return frequency === "DAILY" ? [...weekdays] : [weekdays[first.dayOfWeek - 1] ?? "mon"];
}

/** Whether a rule goes by weeks as patterns do, whose weeks begin on Mondays. */
function isWeekly({ frequency, interval, lists, weekStart }: Rule): boolean {
  if (Object.keys(lists).length > 0 || interval > 52) return false;
  if (frequency === "DAILY") return interval === 1;
  return frequency === "WEEKLY" && (interval === 1 || weekStart === "MO");
}

/** The last day that a rule can mean; null: it has no end. */
function lastDayOf(rule: Rule, { wall, zone }: Times): string | null {
  if (rule.until !== null) {
    const end = wallOf(rule.until, zone);
    const isBefore = Temporal.PlainTime.compare(end.toPlainTime(), wall.toPlainTime()) < 0;
    return (isBefore ? end.subtract({ days: 1 }) : end).toPlainDate().toString();
  }
  if (rule.count === null) return null;
  const horizon = { until: wall.add({ years: 100 }), most: rule.count };
  return recurrences(wall, rule, horizon, zone).at(-1)?.toPlainDate().toString() ?? null;
}

function daysByRule(
  rule: Rule,
  { wall, zone }: Times,
  today: Temporal.PlainDate,
): readonly string[] {
  const until = today.add({ days: DAYS_AHEAD }).toPlainDateTime("23:59");
  const from = today.toPlainDateTime();
  const times = recurrences(wall, rule, { from, until, most: MOST_DAYS }, zone);
  return [...new Set(times.map((time) => time.toPlainDate().toString()))];
}
