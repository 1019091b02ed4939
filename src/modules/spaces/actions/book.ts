import { randomBytes } from "node:crypto";
import { InvalidInput, Refusal } from "#kernel/access";
import { type LibraryId, newId, type PersonId } from "#kernel/ids";
import { readAddress } from "#kernel/identity";
import { type Ctx, inNameOf } from "#kernel/tenancy";
import { refusal } from "../errors.ts";
import { type Booking, unended } from "../model/booking.ts";
import { type Bookable } from "../model/bookable.ts";
import { whyNot } from "../model/free-times.ts";
import { hashOfKey, newKey } from "../model/key.ts";
import { mayWorkAt } from "../policy.ts";
import { bookingsOfThing, countAhead, heldTimes, insertBooking } from "../store/bookings.ts";
import { confirm } from "./letters.ts";
import { type PlacedThing, placedThing } from "./where.ts";

/** What somebody wishes to book. */
export type Wish = {
  readonly at: Temporal.Instant;
  readonly minutes: number;
  /** Asked of those who are not signed in, and by staff for others. */
  readonly name: string;
  readonly email: string;
  readonly note: string;
};

/** A booking that was made, and the key to it for those who cannot find it under their account. */
export type Booked = { readonly booking: Booking; readonly key: string | null };

const LONGEST_NOTE = 500;
const LONGEST_NAME = 200;

/**
 * Holds a time for whoever asks, at once and for nobody else. Who asks for the same time again has it already.
 * @throws InvalidInput; Refusal `not-found`, `forbidden`, `booking-taken`, `too-many-bookings`
 */
export async function book(ctx: Ctx, id: string, wish: Wish): Promise<Booked> {
  const placed = await placedThing(ctx, id);
  const { thing } = placed;
  const booker = bookerOf(ctx, thing, wish);
  check(wish, booker);
  return inNameOf(ctx, thing.library, "a reader who books", async (own) => {
    // First of all: what is counted and looked at from here on is true until it is done.
    const ahead = await countAhead(own, thing.id, booker);
    const again = await sameBooking(own, placed, wish, booker);
    if (again) return { booking: again, key: null };
    if (!booker.byStaff && ahead >= thing.most)
      throw refusal("too-many-bookings", { most: thing.most });
    await checkTime(own, placed, wish);
    const key = booker.person ? null : newKey(randomBytes(16));
    const booking = bookingOf(own, placed, wish, booker);
    if (!(await insertBooking(own, booking, key === null ? null : hashOfKey(key))))
      throw refusal("booking-taken");
    await confirm(own, placed, booking, key);
    return { booking, key };
  });
}

type BookedFor = {
  readonly person: PersonId | null;
  readonly name: string;
  readonly email: string | null;
  readonly byStaff: PersonId | null;
};

/** Whether whoever asks may book this thing by themselves. */
export function mayBook({ principal }: Pick<Ctx, "principal">, thing: Bookable): boolean {
  if (thing.withdrawnAt) return false;
  if (mayWorkAt(principal, thing.library)) return true;
  if (thing.audience === "readers") return principal.kind === "person";
  return thing.audience === "everyone";
}

/** Who it is booked for. Staff of the library book for others, whom they name. */
function bookerOf(ctx: Ctx, thing: Bookable, wish: Wish): BookedFor {
  const { principal } = ctx;
  if (thing.withdrawnAt) throw new Refusal("not-found");
  if (!mayBook(ctx, thing)) throw new Refusal("forbidden");
  const named = { name: wish.name, email: wish.email || null };
  if (principal.kind !== "person") return { person: null, ...named, byStaff: null };
  if (isForOthers(principal, thing.library))
    return { person: null, ...named, byStaff: principal.id };
  return { person: principal.id, name: principal.name, email: null, byStaff: null };
}

/** Whether a booking that this visitor makes is for somebody else. */
export function isForOthers(principal: Ctx["principal"], library: LibraryId): boolean {
  return principal.kind === "person" && mayWorkAt(principal, library);
}

function check({ minutes, note, email, name }: Wish, booker: BookedFor): void {
  const faults: Record<string, string> = {};
  if (!Number.isInteger(minutes)) faults["minutes"] = "not-a-time";
  if (note.length > LONGEST_NOTE) faults["note"] = "too-long";
  if (!booker.person) {
    if (name === "") faults["name"] = "name-missing";
    if (name.length > LONGEST_NAME) faults["name"] = "too-long";
    if (email === "" && !booker.byStaff) faults["email"] = "email-missing";
  }
  if (Object.keys(faults).length > 0) throw new InvalidInput(faults);
  if (booker.email) readAddress(booker.email);
}

/** A form that is sent twice is one booking. */
async function sameBooking(
  own: Ctx,
  { thing }: PlacedThing,
  { at, minutes }: Wish,
  { person, name, email }: BookedFor,
): Promise<Booking | undefined> {
  const end = at.add({ minutes });
  const held = await bookingsOfThing(own, thing.id, { start: at, end });
  return held.find(
    (one) =>
      one.kind === "booking" &&
      one.startsAt.getTime() === at.epochMilliseconds &&
      one.endsAt.getTime() === end.epochMilliseconds &&
      (person ? one.person === person : !one.person && one.name === name && one.email === email),
  );
}

async function checkTime(own: Ctx, { thing, schedule }: PlacedThing, wish: Wish): Promise<void> {
  const { at, minutes } = wish;
  const span = { start: at.subtract({ hours: 24 }), end: at.add({ hours: 48 }) };
  const held = (await heldTimes(own, [thing.id], span)).get(thing.id) ?? [];
  const why = whyNot({ at, minutes }, thing, schedule, { held, now: own.clock.now() });
  if (why === "not-a-time") throw new InvalidInput({ at: "not-a-time" });
  if (why !== null) throw refusal("booking-taken");
}

function bookingOf(own: Ctx, { thing }: PlacedThing, wish: Wish, booker: BookedFor): Booking {
  const end = wish.at.add({ minutes: wish.minutes });
  const dateOf = (instant: Temporal.Instant) => new Date(instant.epochMilliseconds);
  return {
    id: newId<"booking">(),
    library: thing.library,
    bookable: thing.id,
    kind: "booking",
    startsAt: dateOf(wish.at),
    endsAt: dateOf(end),
    heldUntil: dateOf(end.add({ minutes: thing.pause })),
    person: booker.person,
    name: booker.name,
    email: booker.email,
    language: own.locale,
    note: wish.note || null,
    bookedAt: dateOf(own.clock.now()),
    enteredBy: booker.byStaff,
    ...unended,
  };
}
