import { plainEvent, writeCalendar } from "#standards/icalendar";
import type { Ctx } from "#kernel/tenancy";
import type { OwnBooking } from "./own-booking.ts";

/** A booking as a calendar file (RFC 5545); what was given back is told as cancelled. */
export function bookingFile(
  { booking, placed }: OwnBooking,
  { config, now }: { readonly config: Ctx["config"]; readonly now: Temporal.Instant },
): string {
  const moment = (at: Date) => ({ kind: "instant", instant: at.toTemporalInstant() }) as const;
  const { thing } = placed;
  return writeCalendar({
    product: "-//Commonshelf//Bookings//EN",
    method: null,
    name: null,
    color: null,
    refresh: null,
    zones: [],
    events: [
      {
        ...plainEvent({
          uid: `${booking.id}@${config.publicUrl.host}`,
          stamp: now.round("second"),
          start: moment(booking.startsAt),
          end: moment(booking.endsAt),
          summary: thing.name,
        }),
        description: booking.note,
        location: placed.where,
        url: new URL(`/spaces/${thing.id}`, config.publicUrl).href,
        status: booking.endedAt ? "CANCELLED" : "CONFIRMED",
        sequence: booking.endedAt ? 1 : 0,
      },
    ],
  });
}
