import {
  type Calendar,
  type IcalendarEvent,
  isZone,
  type Moment,
  zoneMeant,
} from "#standards/icalendar";

/** Times of a calendar on walls whose zones are known here. */
export type WallReader = {
  /** A moment on the wall of its zone; null where the zone cannot be known, or it is a whole day. */
  readonly read: (moment: Moment) => Wall | null;
  /** The day of a moment on the wall of a zone. */
  readonly dayIn: (moment: Moment, zone: string) => string;
};

/** Looking a zone up by its clocks takes a while; no roster has so many. */
const MOST_ZONES = 20;

export type Wall = { readonly wall: Temporal.PlainDateTime; readonly zone: string };

/**
 * Reads the times of a calendar. What floats, and what is said in UTC, is read in the zone of the desk; names
 * of zones that are not of the IANA database are looked up by what the calendar says of their clocks.
 */
export function wallReader({ zones, events }: Calendar, home: string): WallReader {
  const known = new Map<string, string | null>();
  const zoneOf = (name: string): string | null => {
    const found = known.get(name);
    if (found !== undefined) return found;
    if (known.size >= MOST_ZONES) return null;
    const meant = isZone(name) ? name : zoneByClocks(name, zones, { events, home });
    known.set(name, meant);
    return meant;
  };
  return {
    read: (moment) => {
      if (moment.kind === "day") return null;
      if (moment.kind === "instant") return { wall: wallIn(moment.instant, home), zone: home };
      const zone = moment.zone === null ? home : zoneOf(moment.zone);
      return zone === null ? null : { wall: moment.wall, zone };
    },
    dayIn: (moment, zone) => {
      if (moment.kind === "day") return moment.day.toString();
      if (moment.kind === "instant") return wallIn(moment.instant, zone).toPlainDate().toString();
      const own = moment.zone === null ? zone : (zoneOf(moment.zone) ?? zone);
      const at = moment.wall.toZonedDateTime(own).toInstant();
      return (own === zone ? moment.wall : wallIn(at, zone)).toPlainDate().toString();
    },
  };
}

function zoneByClocks(
  name: string,
  zones: Calendar["zones"],
  { events, home }: { readonly events: readonly IcalendarEvent[]; readonly home: string },
): string | null {
  const written = zones.find(({ properties }) =>
    properties.some((one) => one.name === "TZID" && one.value === name),
  );
  const first = events.map(({ start }) => start).find((start) => start.kind === "wall");
  if (!written || first?.kind !== "wall") return null;
  return zoneMeant(written, first.wall.toPlainDate(), [home]);
}

function wallIn(instant: Temporal.Instant, zone: string): Temporal.PlainDateTime {
  return instant.toZonedDateTimeISO(zone).toPlainDateTime();
}
