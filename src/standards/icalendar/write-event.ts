import type { Component } from "./component.ts";
import type { Parameters, Property } from "./content-line.ts";
import { writeDuration } from "./duration.ts";
import type { Attendee, IcalendarEvent } from "./event.ts";
import { type Moment, momentProperty, sameKind } from "./moment.ts";
import { writeRule } from "./rule.ts";
import { escapeText, writeTextList } from "./text.ts";

/** An event as a component. */
export function eventComponent(event: IcalendarEvent): Component {
  const { uid, stamp, start, end, recurrenceId, sequence, attendees } = event;
  return {
    name: "VEVENT",
    properties: [
      text("UID", uid),
      momentProperty("DTSTAMP", [{ kind: "instant", instant: stamp }]),
      momentProperty("DTSTART", [start]),
      ...endOf(end),
      ...(recurrenceId ? [momentProperty("RECURRENCE-ID", [recurrenceId])] : []),
      ...(sequence === 0 ? [] : [plain("SEQUENCE", String(sequence))]),
      ...recurrenceOf(event),
      ...wordsOf(event),
      ...attendees.map(attendeeOf),
    ],
    components: [],
  };
}

function endOf(end: IcalendarEvent["end"]): readonly Property[] {
  if (end === null) return [];
  return end instanceof Temporal.Duration
    ? [plain("DURATION", writeDuration(end))]
    : [momentProperty("DTEND", [end])];
}

function recurrenceOf({ rule, exceptDates, extraDates }: IcalendarEvent): readonly Property[] {
  return [
    ...(rule ? [plain("RRULE", writeRule(rule))] : []),
    ...alike(exceptDates).map((moments) => momentProperty("EXDATE", moments)),
    ...alike(extraDates).map((moments) => momentProperty("RDATE", moments)),
  ];
}

/** Neighbours that one property can list. */
function alike(moments: readonly Moment[]): readonly (readonly Moment[])[] {
  const groups: Moment[][] = [];
  for (const moment of moments) {
    const group = groups.at(-1);
    if (group?.[0] && sameKind(group[0], moment)) group.push(moment);
    else groups.push([moment]);
  }
  return groups;
}

function wordsOf(event: IcalendarEvent): readonly Property[] {
  const { summary, description, location, url, categories, status, transparent } = event;
  return [
    text("SUMMARY", summary),
    ...(description === null ? [] : [text("DESCRIPTION", description)]),
    ...(location === null ? [] : [text("LOCATION", location)]),
    ...(url === null ? [] : [plain("URL", url)]),
    ...(categories.length === 0 ? [] : [plain("CATEGORIES", writeTextList(categories))]),
    ...(status === null ? [] : [plain("STATUS", status)]),
    ...(transparent ? [plain("TRANSP", "TRANSPARENT")] : []),
  ];
}

function attendeeOf({ address, name }: Attendee): Property {
  const parameters: Parameters = name === null ? {} : { CN: [name] };
  return { name: "ATTENDEE", parameters, value: `mailto:${address}` };
}

function text(name: string, value: string): Property {
  return plain(name, escapeText(value));
}

function plain(name: string, value: string): Property {
  return { name, parameters: {}, value };
}
