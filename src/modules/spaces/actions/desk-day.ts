import { sessionsOn } from "#modules/directory";
import { InvalidInput, Refusal } from "#kernel/access";
import { audit } from "#kernel/audit";
import { isId, newId } from "#kernel/ids";
import type { Ctx, Library } from "#kernel/tenancy";
import { refusal } from "../errors.ts";
import { type Booking, isAhead, unended } from "../model/booking.ts";
import { mayWorkAt } from "../policy.ts";
import {
  bookingsBetween,
  holdBooking,
  insertBooking,
  patchBooking,
  readBooking,
} from "../store/bookings.ts";
import { thingHere, thingsOf } from "./change-thing.ts";
import { tellCalledOff } from "./letters.ts";
import { type PlacedThing, placedThing } from "./where.ts";

/** A booking as the desk sees it. */
export type DeskBooking = {
  readonly booking: Booking;
  readonly placed: PlacedThing;
  /** The library has said since that it is closed then, or never was open. */
  readonly outsideHours: boolean;
};

/** What is booked and closed at a library on one day, in order. @throws Refusal `forbidden` */
export async function deskDay(
  ctx: Ctx,
  library: Library,
  day: Temporal.PlainDate,
): Promise<readonly DeskBooking[]> {
  const placed = new Map((await thingsOf(ctx, library)).map((one) => [one.thing.id, one]));
  const zoned = (date: Temporal.PlainDate) => date.toZonedDateTime(library.timeZone).toInstant();
  const span = { start: zoned(day), end: zoned(day.add({ days: 1 })) };
  return (await bookingsBetween(ctx, library.id, span)).flatMap((booking) => {
    const where = placed.get(booking.bookable);
    return where
      ? [
          {
            booking,
            placed: where,
            outsideHours: booking.kind === "booking" && !isOpen(booking, where),
          },
        ]
      : [];
  });
}

function isOpen({ startsAt, endsAt }: Booking, { schedule }: PlacedThing): boolean {
  const day = startsAt.toTemporalInstant().toZonedDateTimeISO(schedule.timeZone).toPlainDate();
  return [day.subtract({ days: 1 }), day]
    .flatMap((one) => sessionsOn(schedule, one))
    .some(
      ({ start, end }) =>
        start.epochMilliseconds <= startsAt.getTime() && end.epochMilliseconds >= endsAt.getTime(),
    );
}

/** One booking, or closed time, of a library. @throws Refusal `forbidden`, `not-found` */
export async function bookingHere(
  ctx: Ctx,
  library: Library,
  id: string,
): Promise<Pick<DeskBooking, "booking" | "placed">> {
  mustWork(ctx, library);
  const booking = isId(id) ? await readBooking(ctx, id) : null;
  if (booking?.library !== library.id) throw new Refusal("not-found");
  return { booking, placed: await placedThing(ctx, booking.bookable) };
}

const LONGEST_WHY = 500;

/** What came of it: somebody was told, or cannot be; a closed time is open; it was at an end before. */
export type CalledOff = "told" | "untold" | "opened" | "ended-before";

/**
 * Calls a booking off, or opens a time again that was closed; whoever has booked is told why.
 * @throws Refusal `forbidden`, `not-found`, `booking-over`; InvalidInput
 */
export async function callOff(
  ctx: Ctx,
  library: Library,
  id: string,
  why: string,
): Promise<CalledOff> {
  mustWork(ctx, library);
  const booking = isId(id) ? await holdBooking(ctx, id) : null;
  if (booking?.library !== library.id) throw new Refusal("not-found");
  if (why.length > LONGEST_WHY) throw new InvalidInput({ why: "too-long" });
  if (booking.endedAt) return "ended-before";
  const now = ctx.clock.now();
  if (!isAhead(booking, now)) throw refusal("booking-over");
  const ended = {
    endedAt: new Date(now.epochMilliseconds),
    endedBy: "library",
    endedWhy: why || null,
  } as const;
  await patchBooking(ctx, id, ended);
  await audit(ctx, "spaces.called-off", id, { kind: booking.kind }, library.id);
  if (booking.kind === "closed") return "opened";
  const placed = await placedThing(ctx, booking.bookable);
  return (await tellCalledOff(ctx, placed, { ...booking, ...ended })) ? "told" : "untold";
}

/** Days that may be closed at once. */
const MOST_DAYS = 366;

/**
 * Closes a time of a thing, by the clock of its library. Where somebody has booked then, or the pause after them
 * goes on, nothing is closed: they are called off first, one by one, or keep it. @throws Refusal `forbidden`, `not-found`, `booking-taken`; InvalidInput
 */
export async function closeTime(
  ctx: Ctx,
  library: Library,
  thing: string,
  wish: { readonly from: string; readonly until: string; readonly why: string },
): Promise<void> {
  mustWork(ctx, library);
  const { id } = await thingHere(ctx, library, thing);
  const [from, until] = [instantOf(wish.from, library), instantOf(wish.until, library)];
  if (!from) throw new InvalidInput({ from: "time-form" });
  if (!until || Temporal.Instant.compare(until, from) <= 0 || isLong(from, until))
    throw new InvalidInput({ until: "until-order" });
  if (wish.why.length > LONGEST_WHY) throw new InvalidInput({ why: "too-long" });
  const dateOf = (instant: Temporal.Instant) => new Date(instant.epochMilliseconds);
  const closed: Booking = {
    id: newId<"booking">(),
    library: library.id,
    bookable: id,
    kind: "closed",
    startsAt: dateOf(from),
    endsAt: dateOf(until),
    heldUntil: dateOf(until),
    person: null,
    name: null,
    email: null,
    emailKey: null,
    language: ctx.locale,
    note: wish.why || null,
    bookedAt: dateOf(ctx.clock.now()),
    enteredBy: ctx.principal.kind === "person" ? ctx.principal.id : null,
    ...unended,
  };
  if (!(await insertBooking(ctx, closed, null))) throw refusal("booking-taken");
  await audit(ctx, "spaces.closed", id, { from: wish.from, until: wish.until }, library.id);
}

function isLong(from: Temporal.Instant, until: Temporal.Instant): boolean {
  return from.until(until).total("hours") > 24 * MOST_DAYS;
}

/** Wall time `2026-12-01T09:00` of a library; null for what is none. */
function instantOf(typed: string, { timeZone }: Library): Temporal.Instant | null {
  if (!/^2\d{3}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(typed)) return null;
  try {
    return Temporal.PlainDateTime.from(typed, { overflow: "reject" })
      .toZonedDateTime(timeZone)
      .toInstant();
  } catch {
    return null;
  }
}

function mustWork({ principal }: Ctx, library: Library): void {
  if (!mayWorkAt(principal, library.id)) throw new Refusal("forbidden");
}
