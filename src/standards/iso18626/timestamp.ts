import type { Timestamp } from "./message.ts";

/** xs:dateTime as far as it names an instant of our era: years a database has, offsets up to 14 hours. */
const form =
  /^[1-9]\d{3}-\d\d-\d\dT(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,12})?(?:Z|[+-](?:0\d|1[0-3]):[0-5]\d|[+-]14:00)?$/;

/**
 * The instant that a text names, as it was written; without a zone it is read as UTC. Null for anything
 * else, and for days that no calendar has.
 */
export function timestampOf(text: string): Timestamp | null {
  if (!form.test(text)) return null;
  const zoned = /(?:Z|[+-]\d\d:\d\d)$/.test(text) ? text : `${text}Z`;
  // Nanoseconds are all that an instant holds; systems that write more mean no more.
  const written = zoned.replace(/(\.\d{9})\d+/, "$1");
  try {
    Temporal.Instant.from(written);
    return written;
  } catch {
    return null;
  }
}

/** Orders instants, whatever their zones. */
export function compareTimestamps(one: Timestamp, other: Timestamp): -1 | 0 | 1 {
  return Temporal.Instant.compare(one, other) as -1 | 0 | 1;
}
