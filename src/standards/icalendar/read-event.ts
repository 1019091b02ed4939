import { type Component, propertiesOf, propertyOf } from "./component.ts";
import type { Property } from "./content-line.ts";
import { readDuration } from "./duration.ts";
import { type Attendee, EVENT_STATUSES, type IcalendarEvent } from "./event.ts";
import { IcalendarFault } from "./fault.ts";
import { LIMITS } from "./limits.ts";
import { type Moment, momentsOf } from "./moment.ts";
import { readRule } from "./rule.ts";
import { readTextList, unescapeText } from "./text.ts";

const NEVER = Temporal.Instant.fromEpochMilliseconds(0);

/**
 * Reads a VEVENT. What it needs not have is passed over where it cannot be read; what says when it is, is not.
 * @throws IcalendarFault `value-form` without a UID or DTSTART, or for a time or rule that is none;
 * `too-many` for more dates or people than are taken
 */
export function readEvent(component: Component): IcalendarEvent {
  const [uid, start] = [textOf(component, "UID"), momentOf(component, "DTSTART")];
  if (!uid || !start) throw new IcalendarFault("value-form", "event without UID or DTSTART");
  const stamp = momentOf(component, "DTSTAMP");
  return {
    uid,
    stamp: stamp?.kind === "instant" ? stamp.instant : NEVER,
    start,
    end: endOf(component),
    ...wordsOf(component),
    ...recurrenceOf(component),
    attendees: attendeesOf(component),
  };
}

function wordsOf(component: Component) {
  const status = valueOf(component, "STATUS").toUpperCase();
  return {
    summary: textOf(component, "SUMMARY") ?? "",
    description: textOf(component, "DESCRIPTION"),
    location: textOf(component, "LOCATION"),
    url: propertyOf(component, "URL")?.value ?? null,
    categories: propertiesOf(component, "CATEGORIES").flatMap(({ value }) => readTextList(value)),
    status: EVENT_STATUSES.find((known) => known === status) ?? null,
    transparent: valueOf(component, "TRANSP").toUpperCase() === "TRANSPARENT",
  };
}

function recurrenceOf(component: Component) {
  const sequence = valueOf(component, "SEQUENCE");
  const rule = propertyOf(component, "RRULE");
  return {
    sequence: /^\d{1,9}$/.test(sequence) ? Number(sequence) : 0,
    rule: rule ? readRule(rule.value) : null,
    exceptDates: datesOf(component, "EXDATE"),
    extraDates: datesOf(component, "RDATE"),
    recurrenceId: momentOf(component, "RECURRENCE-ID"),
  };
}

function endOf(component: Component): IcalendarEvent["end"] {
  const duration = propertyOf(component, "DURATION");
  return duration ? readDuration(duration.value.trim()) : momentOf(component, "DTEND");
}

function momentOf(component: Component, name: string): Moment | null {
  const property = propertyOf(component, name);
  return property ? (momentsOf(property)[0] ?? null) : null;
}

function datesOf(component: Component, name: string): readonly Moment[] {
  const dates: Moment[] = [];
  for (const property of propertiesOf(component, name)) {
    // Counted before they are read: a long list costs no more than it may have.
    const count = dates.length + property.value.split(",", LIMITS.dates + 1).length;
    if (count > LIMITS.dates) throw new IcalendarFault("too-many", name);
    dates.push(...momentsOf(property));
  }
  return dates;
}

function attendeesOf(component: Component): readonly Attendee[] {
  const all = propertiesOf(component, "ATTENDEE");
  if (all.length > LIMITS.attendees) throw new IcalendarFault("too-many", "ATTENDEE");
  return all.flatMap(attendeeOf);
}

function attendeeOf({ value, parameters }: Property): readonly Attendee[] {
  const [, address] = /^mailto:(.+)$/i.exec(value.trim()) ?? [];
  return address === undefined ? [] : [{ address, name: parameters["CN"]?.[0] ?? null }];
}

function textOf(component: Component, name: string): string | null {
  const property = propertyOf(component, name);
  return property ? unescapeText(property.value) : null;
}

function valueOf(component: Component, name: string): string {
  return propertyOf(component, name)?.value.trim() ?? "";
}
