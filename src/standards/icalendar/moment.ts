import type { Property } from "./content-line.ts";
import { IcalendarFault } from "./fault.ts";

/**
 * A value of DTSTART and its like (RFC 5545 §3.3.4, §3.3.5): a day; an instant in UTC; or a time on the
 * wall, of a zone as the calendar calls it, or of wherever one is (`zone` null).
 */
export type Moment =
  | { readonly kind: "day"; readonly day: Temporal.PlainDate }
  | { readonly kind: "instant"; readonly instant: Temporal.Instant }
  | { readonly kind: "wall"; readonly wall: Temporal.PlainDateTime; readonly zone: string | null };

const DAY = /^(\d{4})(\d{2})(\d{2})$/;
const TIME = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})(Z?)$/;

/** Reads one moment; `zone` is the property's TZID. @throws IcalendarFault `value-form` */
export function readMoment(value: string, zone: string | null = null): Moment {
  const day = DAY.exec(value);
  if (day) return { kind: "day", day: checked(value, () => dayOf(day)) };
  const time = TIME.exec(value);
  if (!time) throw new IcalendarFault("value-form", value);
  const wall = checked(value, () => wallOf(time));
  if (time[7] === "Z") return { kind: "instant", instant: wall.toZonedDateTime("UTC").toInstant() };
  return { kind: "wall", wall, zone };
}

/** The moments of a property, which may list several. @throws IcalendarFault `value-form` */
export function momentsOf({ value, parameters }: Property): readonly Moment[] {
  const zone = parameters["TZID"]?.[0] ?? null;
  // Of a period (RDATE;VALUE=PERIOD) the beginning counts.
  return value.split(",").map((one) => readMoment(one.trim().split("/")[0] ?? "", zone));
}

/** A moment as a property of that name. */
export function momentProperty(name: string, moments: readonly Moment[]): Property {
  const [first] = moments;
  const value = moments.map(writeMoment).join(",");
  if (first?.kind === "day") return { name, parameters: { VALUE: ["DATE"] }, value };
  const zone = first?.kind === "wall" ? first.zone : null;
  return { name, parameters: zone === null ? {} : { TZID: [zone] }, value };
}

/** A moment as a value. */
export function writeMoment(moment: Moment): string {
  if (moment.kind === "day") return dayText(moment.day);
  if (moment.kind === "wall") return wallText(moment.wall);
  return `${wallText(moment.instant.toZonedDateTimeISO("UTC").toPlainDateTime())}Z`;
}

/** Whether two moments are written alike: properties of several have one zone and one type. */
export function sameKind(one: Moment, other: Moment): boolean {
  if (one.kind !== other.kind) return false;
  return one.kind !== "wall" || other.kind !== "wall" || one.zone === other.zone;
}

function wallText(wall: Temporal.PlainDateTime): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return `${dayText(wall.toPlainDate())}T${two(wall.hour)}${two(wall.minute)}${two(wall.second)}`;
}

function dayText({ year, month, day }: Temporal.PlainDate): string {
  return [String(year).padStart(4, "0"), month, day]
    .map((part) => String(part).padStart(2, "0"))
    .join("");
}

function dayOf([, year, month, day]: RegExpExecArray): Temporal.PlainDate {
  const parts = { year: Number(year), month: Number(month), day: Number(day) };
  return Temporal.PlainDate.from(parts, { overflow: "reject" });
}

/** The 60th second of a leap second is the 59th here, as for all who do not know it (§3.3.12). */
function wallOf(read: RegExpExecArray): Temporal.PlainDateTime {
  const [hour, minute, second] = [Number(read[4]), Number(read[5]), Math.min(59, Number(read[6]))];
  if (Number(read[6]) > 60) throw new RangeError("second");
  const time = Temporal.PlainTime.from({ hour, minute, second }, { overflow: "reject" });
  return dayOf(read).toPlainDateTime(time);
}

function checked<T>(value: string, make: () => T): T {
  try {
    return make();
  } catch {
    throw new IcalendarFault("value-form", value);
  }
}
