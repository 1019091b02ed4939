import {
  type Calendar,
  type IcalendarEvent,
  type Moment,
  plainEvent,
  WEEKDAYS,
  zoneComponent,
} from "#standards/icalendar";
import { weekdays } from "#modules/directory";
import { uidOf } from "./compare-import.ts";
import type { Duty } from "./duty.ts";
import { datesOf } from "./occurrences.ts";
import type { Shift } from "./shift.ts";

/** What a calendar of a roster says besides its times. */
export type RosterWords = {
  /** The name of the calendar, and of shifts that have none. */
  readonly name: string;
  readonly summary: (duty: Duty) => string;
  readonly description: (duty: Duty) => string | null;
};

type Host = { readonly host: string; readonly url: string };

const PRODUCT = "-//Commonshelf//Roster//EN";
/** Whoever subscribes may ask again after so long. */
const REFRESH = Temporal.Duration.from({ hours: 1 });

/**
 * Duties as a calendar to be subscribed to: each by itself, for who is there differs from day to day. The times
 * are those on the wall of their zone, which is told along.
 */
export function dutyCalendar(
  duties: readonly Duty[],
  words: RosterWords,
  { host, url }: Host,
): Calendar {
  const days = duties.map(({ date }) => Temporal.PlainDate.from(date));
  const zones = [...new Set(duties.map(({ shift }) => shift.zone))];
  return {
    ...calendar(words.name),
    refresh: REFRESH,
    zones: zonesFor(zones, days),
    events: duties.map((duty) => ({
      ...event(duty.shift, duty.date, host, words.summary(duty)),
      uid: `${duty.shift.id}-${duty.date}@${host}`,
      description: words.description(duty),
      url,
    })),
  };
}

/** The shifts of a desk as they were laid down, to be taken elsewhere or back again. */
export function planCalendar(
  shifts: readonly Shift[],
  words: Pick<RosterWords, "name">,
  { host }: Pick<Host, "host">,
  until: Temporal.PlainDate,
): Calendar {
  const planned = shifts.flatMap((shift) => {
    const [first] = datesOf(shift, Temporal.PlainDate.from(shift.startsOn), until);
    return first ? [{ shift, first }] : [];
  });
  const zones = [...new Set(shifts.map(({ zone }) => zone))];
  return {
    ...calendar(words.name),
    zones: zonesFor(zones, [...planned.map(({ first }) => first), until]),
    events: planned.map(({ shift, first }) => ({
      ...event(shift, first.toString(), host, shift.note ?? words.name),
      rule: ruleOf(shift),
      exceptDates: shift.exceptOn.map((day) => at(shift, day, shift.begins)),
    })),
  };
}

function calendar(name: string): Calendar {
  const nothing = { method: null, color: null, refresh: null, zones: [], events: [] };
  return { product: PRODUCT, name, ...nothing };
}

function event(shift: Shift, date: string, host: string, summary: string): IcalendarEvent {
  const nextDay = Temporal.PlainDate.from(date).add({ days: 1 }).toString();
  return {
    ...plainEvent({
      uid: uidOf(shift.id, host),
      stamp: shift.changedAt.round("second"),
      start: at(shift, date, shift.begins),
      end: at(shift, shift.ends <= shift.begins ? nextDay : date, shift.ends),
      summary,
    }),
    sequence: Math.max(shift.version, shift.origin?.sequence ?? 0),
    status: "CONFIRMED",
  };
}

function ruleOf({ pattern, begins, zone }: Shift): IcalendarEvent["rule"] {
  if (!pattern) return null;
  const { days, everyWeeks, lastOn } = pattern;
  return {
    frequency: "WEEKLY",
    interval: everyWeeks,
    count: null,
    // Where the beginning has a zone, the end is said in UTC (RFC 5545 §3.3.10).
    until:
      lastOn === null ? null : { kind: "instant", instant: lastBeginning(lastOn, begins, zone) },
    byDay: days.map((day) => WEEKDAYS[weekdays.indexOf(day)] ?? "MO"),
    lists: {},
    weekStart: "MO",
  };
}

function at({ zone }: Shift, date: string, time: string): Moment {
  return { kind: "wall", wall: wallAt(date, time), zone };
}

function wallAt(date: string, time: string): Temporal.PlainDateTime {
  return Temporal.PlainDate.from(date).toPlainDateTime(time);
}

/** When a shift begins on its last day; where the zone leaves out that day, the last second before it. */
function lastBeginning(date: string, time: string, zone: string): Temporal.Instant {
  const begins = wallAt(date, time).toZonedDateTime(zone);
  if (begins.toPlainDate().toString() === date) return begins.toInstant();
  const next = Temporal.PlainDate.from(date).add({ days: 1 }).toZonedDateTime(zone);
  return next.toInstant().subtract({ seconds: 1 });
}

/** Each zone, for the years of these days. */
function zonesFor(
  zones: readonly string[],
  days: readonly Temporal.PlainDate[],
): Calendar["zones"] {
  const inOrder = days.toSorted((a, b) => Temporal.PlainDate.compare(a, b));
  const [first, last] = [inOrder[0], inOrder.at(-1)];
  if (!first || !last) return [];
  return zones.map((zone) => zoneComponent(zone, first, last.add({ days: 366 })));
}
