import type { Moment } from "./moment.ts";
import type { Rule } from "./rule.ts";

/** Somebody who takes part (RFC 5545 §3.8.4.1); the address is without `mailto:`. */
export type Attendee = { readonly address: string; readonly name: string | null };

export const EVENT_STATUSES = ["TENTATIVE", "CONFIRMED", "CANCELLED"] as const;
export type EventStatus = (typeof EVENT_STATUSES)[number];

/** A VEVENT (RFC 5545 §3.6.1), as far as rosters and calendars of events need it. */
export type IcalendarEvent = {
  readonly uid: string;
  /** When this was written (DTSTAMP). */
  readonly stamp: Temporal.Instant;
  readonly start: Moment;
  /** When it is over, or how long it takes; null: neither is said. */
  readonly end: Moment | Temporal.Duration | null;
  readonly summary: string;
  readonly description: string | null;
  readonly location: string | null;
  readonly url: string | null;
  readonly categories: readonly string[];
  readonly status: EventStatus | null;
  readonly sequence: number;
  /** Whether it leaves the time free (TRANSP). */
  readonly transparent: boolean;
  readonly rule: Rule | null;
  readonly exceptDates: readonly Moment[];
  readonly extraDates: readonly Moment[];
  /** Which occurrence of a series this one takes the place of. */
  readonly recurrenceId: Moment | null;
  readonly attendees: readonly Attendee[];
};

/** An event with nothing but what every event has; the rest is said by whoever makes it. */
export function plainEvent(
  facts: Pick<IcalendarEvent, "uid" | "stamp" | "start" | "end" | "summary">,
): IcalendarEvent {
  return {
    description: null,
    location: null,
    url: null,
    categories: [],
    status: null,
    sequence: 0,
    transparent: false,
    rule: null,
    exceptDates: [],
    extraDates: [],
    recurrenceId: null,
    attendees: [],
    ...facts,
  };
}
