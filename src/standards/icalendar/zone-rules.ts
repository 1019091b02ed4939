import type { Component } from "./component.ts";
import { momentProperty } from "./moment.ts";

/** From one offset to another, in seconds, at a time on the wall of the former. */
type Change = {
  readonly at: Temporal.PlainDateTime;
  readonly from: number;
  readonly to: number;
};

/** Changes of one zone that are told: more than any has in a century. */
const MOST = 400;

/**
 * A zone of the IANA database as VTIMEZONE (RFC 5545 §3.6.5), exact from one day to another: each change of
 * offset between them is listed, for rules that hold for ever are not in the database either.
 */
export function zoneComponent(
  zone: string,
  from: Temporal.PlainDate,
  until: Temporal.PlainDate,
): Component {
  const changes = changesOf(zone, from, until);
  const alike = Map.groupBy(changes, ({ from, to }) => `${from} ${to}`);
  return {
    name: "VTIMEZONE",
    properties: [{ name: "TZID", parameters: {}, value: zone }],
    components: [...alike.values()].map(observance),
  };
}

/** The offset at the beginning, as a change to itself, and all changes after it. */
function changesOf(
  zone: string,
  from: Temporal.PlainDate,
  until: Temporal.PlainDate,
): readonly Change[] {
  const first = from.subtract({ days: 2 }).toZonedDateTime(zone);
  const last = until.add({ days: 2 }).toZonedDateTime(zone);
  const begun = offsetOf(first);
  const changes: Change[] = [{ at: first.toPlainDateTime(), from: begun, to: begun }];
  let offset = begun;
  for (
    let next = first.getTimeZoneTransition("next");
    next;
    next = next.getTimeZoneTransition("next")
  ) {
    if (Temporal.ZonedDateTime.compare(next, last) > 0 || changes.length > MOST) break;
    const to = offsetOf(next);
    if (to !== offset) changes.push({ at: wallBefore(next.toInstant(), offset), from: offset, to });
    offset = to;
  }
  return changes;
}

/** Changes of the same kind, as one part; more than the first are listed as RDATE. */
function observance(changes: readonly Change[]): Component {
  const [first, ...others] = changes.map(
    ({ at }) => ({ kind: "wall", wall: at, zone: null }) as const,
  );
  const { from, to } = changes[0] ?? { from: 0, to: 0 };
  return {
    // Some zones, Casablanca among them, put their clocks back in summer: what is later is called daylight.
    name: to > from ? "DAYLIGHT" : "STANDARD",
    properties: [
      ...(first ? [momentProperty("DTSTART", [first])] : []),
      { name: "TZOFFSETFROM", parameters: {}, value: offsetText(from) },
      { name: "TZOFFSETTO", parameters: {}, value: offsetText(to) },
      ...(others.length > 0 ? [momentProperty("RDATE", others)] : []),
    ],
    components: [],
  };
}

function wallBefore(instant: Temporal.Instant, offset: number): Temporal.PlainDateTime {
  return instant.toZonedDateTimeISO("UTC").toPlainDateTime().add({ seconds: offset });
}

function offsetOf(at: Temporal.ZonedDateTime): number {
  return Math.round(at.offsetNanoseconds / 1e9);
}

/** `+0545`, with seconds only where there are some (§3.3.14). */
function offsetText(offset: number): string {
  const parts = [3600, 60, 1].map(
    (unit) => Math.floor(Math.abs(offset) / unit) % (unit === 3600 ? 100 : 60),
  );
  const [hours, minutes, seconds] = parts.map((part) => String(part).padStart(2, "0"));
  return `${offset < 0 ? "-" : "+"}${hours}${minutes}${seconds === "00" ? "" : seconds}`;
}
