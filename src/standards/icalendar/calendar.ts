import { type Component, propertyOf, readComponent, writeComponent } from "./component.ts";
import type { Property } from "./content-line.ts";
import { readDuration, writeDuration } from "./duration.ts";
import type { IcalendarEvent } from "./event.ts";
import { IcalendarFault } from "./fault.ts";
import { LIMITS } from "./limits.ts";
import { readEvent } from "./read-event.ts";
import { escapeText, unescapeText } from "./text.ts";
import { eventComponent } from "./write-event.ts";

/** The media type of a calendar (RFC 5545 §8.1). */
export const icalendarType = "text/calendar; charset=utf-8";

/** A VCALENDAR: its name and colour (RFC 7986), its zones and its events. */
export type Calendar = {
  /** The program that wrote it. */
  readonly product: string;
  readonly method: string | null;
  readonly name: string | null;
  /** A name of CSS (RFC 7986 §5.9). */
  readonly color: string | null;
  /** After how long whoever subscribes may ask again (RFC 7986 §5.7). */
  readonly refresh: Temporal.Duration | null;
  readonly zones: readonly Component[];
  readonly events: readonly IcalendarEvent[];
};

/**
 * Reads the first calendar of a file. Parts that are no events are passed over.
 * @throws IcalendarFault for what is none, cannot be read, or is more than is taken
 */
export function readCalendar(bytes: Uint8Array): Calendar {
  const calendar = readComponent(bytes);
  const named = (name: string) => calendar.components.filter((part) => part.name === name);
  const events = named("VEVENT");
  if (events.length > LIMITS.events) throw new IcalendarFault("too-many", "VEVENT");
  const refresh = propertyOf(calendar, "REFRESH-INTERVAL");
  return {
    product: textOf(calendar, "PRODID") ?? "",
    method: textOf(calendar, "METHOD"),
    name: textOf(calendar, "NAME") ?? textOf(calendar, "X-WR-CALNAME"),
    color: textOf(calendar, "COLOR"),
    refresh: refresh ? readDuration(refresh.value.trim()) : null,
    zones: named("VTIMEZONE"),
    events: events.map(readEvent),
  };
}

/** Writes a calendar as a file, with line breaks and folds as RFC 5545 §3.1 has them. */
export function writeCalendar(calendar: Calendar): string {
  const { product, method, zones, events } = calendar;
  return writeComponent({
    name: "VCALENDAR",
    properties: [
      property("VERSION", "2.0"),
      property("PRODID", escapeText(product)),
      ...(method === null ? [] : [property("METHOD", method)]),
      ...presentation(calendar),
    ],
    components: [...zones, ...events.map(eventComponent)],
  });
}

/** Also in the forms that programs knew before RFC 7986. */
function presentation({ name, color, refresh }: Calendar): readonly Property[] {
  const title = name === null ? null : escapeText(name);
  const interval = refresh === null ? null : writeDuration(refresh);
  return [
    ...(title === null ? [] : [property("NAME", title), property("X-WR-CALNAME", title)]),
    ...(color === null ? [] : [property("COLOR", color)]),
    ...(interval === null
      ? []
      : [
          { name: "REFRESH-INTERVAL", parameters: { VALUE: ["DURATION"] }, value: interval },
          property("X-PUBLISHED-TTL", interval),
        ]),
  ];
}

function property(name: string, value: string): Property {
  return { name, parameters: {}, value };
}

function textOf(component: Component, name: string): string | null {
  const found = propertyOf(component, name);
  return found ? unescapeText(found.value) : null;
}
