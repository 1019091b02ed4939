import { IcalendarFault } from "./fault.ts";

const FORM =
  /^([+-]?)P(?:(\d{1,6})W|(?:(\d{1,6})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,6})S)?)?)$/;

/**
 * Reads a duration (RFC 5545 §3.3.6): weeks, or days and a time. Days are those of the calendar, hours
 * are exact. @throws IcalendarFault `value-form`
 */
export function readDuration(value: string): Temporal.Duration {
  const [all, sign, ...parts] = FORM.exec(value) ?? [];
  if (all === undefined || parts.every((part) => part === undefined))
    throw new IcalendarFault("value-form", value);
  const [weeks, days, hours, minutes, seconds] = parts.map((part) => Number(part ?? 0));
  const duration = Temporal.Duration.from({ weeks, days, hours, minutes, seconds });
  return sign === "-" ? duration.negated() : duration;
}

/** Writes a duration; one that has months or years has no form and is a fault of the program. */
export function writeDuration(duration: Temporal.Duration): string {
  const { weeks, days, hours, minutes, seconds } = duration.abs();
  const time = [
    [hours, "H"],
    [minutes, "M"],
    [seconds, "S"],
  ] as const;
  const written = time
    .flatMap(([value, unit]) => (value === 0 ? [] : [`${value}${unit}`]))
    .join("");
  const date = weeks * 7 + days === 0 ? "" : `${weeks * 7 + days}D`;
  const all = date + (written === "" ? "" : `T${written}`);
  return `${duration.sign < 0 ? "-" : ""}P${all === "" ? "T0S" : all}`;
}
