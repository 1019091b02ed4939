const standard =
  /^(?<year>\d{4})(?<month>\d\d)(?<day>\d\d)(?:(?<zone> {3}[ Z])(?<time>\d{6}))?\s*$/;
const iso = /^\s*(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)(?:[T ](?<time>\d\d:\d\d(?::\d\d)?))?/;

/**
 * A date as systems write it. The standard's form is "YYYYMMDD", a zone of four places (blank: local,
 * "   Z": UTC), "HHMMSS"; a due date may also be any text, of which ISO 8601 and its beginning are
 * understood. A day alone lasts until its end. Null for anything else.
 */
export function instantIn(text: string, timeZone: string): Temporal.Instant | null {
  const found = (standard.exec(text) ?? iso.exec(text))?.groups;
  if (!found) return null;
  const { year, month, day, zone, time = "235959" } = found;
  const clock = time.replaceAll(":", "").padEnd(6, "0");
  try {
    return Temporal.PlainDateTime.from(`${year}${month}${day}T${clock}`)
      .toZonedDateTime(zone === "   Z" ? "UTC" : timeZone)
      .toInstant();
  } catch {
    return null;
  }
}
