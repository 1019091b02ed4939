import { randomBytes } from "node:crypto";
import { InvalidInput, Refusal } from "#kernel/access";
import { type LibraryId, newId, type PersonId } from "#kernel/ids";
import { readAddress } from "#kernel/identity";
import { type Ctx, inNameOf } from "#kernel/tenancy";
import { refusal } from "../errors.ts";
import { type Booking, unended } from "../model/booking.ts";
import type { Bookable } from "../model/bookable.ts";
import { whyNot } from "../model/free-times.ts";
import { hashOfKey, newKey } from "../model/key.ts";
import { mayWorkAt } from "../policy.ts";
import {
  bookingsOfThing,
  countAhead,
  countMade,
  heldTimes,
  holdBooker,
  insertBooking,
} from "../store/bookings.ts";
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

const LONGEST_MINUTES = 1440;
/** Bookings that are made within a day with one address, which is written to each time. */
const MOST_A_DAY = 8;
const LONGEST_NOTE = 500;
const LONGEST_NAME = 200;

/**
 * Holds a time for whoever asks, at once and for nobody else. Who asks for the same time again has it already.
 * @throws InvalidInput; Refusal `not-found`, `forbidden`, `booking-taken`, `too-many-bookings`, `asked-too-often`
 */
export async function book(ctx: Ctx, id: string, wish: Wish): Promise<Booked> {
  const placed = await placedThing(ctx, id);
  const { thing } = placed;
  const booker = bookerOf(ctx, thing, wish);
  return inNameOf(ctx, thing.library, "a reader who books", async (own) => {
    // First of all: what is counted and looked at from here on is true until it is done.
    await holdBooker(own, thing.library, booker);
    const again = await sameBooking(own, placed, wish, booker);
    if (again) return { booking: again, key: null };
    if (!booker.byStaff) await checkCounts(own, thing, booker);
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
  readonly emailKey: string | null;
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
  if (principal.kind !== "person") return named(wish, null);
  if (isForOthers(principal, thing.library)) return named(wish, principal.id);
  check(faultsOf(wish));
  const { id: person, name } = principal;
  return { person, name, email: null, emailKey: null, byStaff: null };
}

/** Somebody without an account, or of whom staff say nothing else. */
function named(wish: Wish, byStaff: PersonId | null): BookedFor {
  const { name, email } = wish;
  check({ ...faultsOf(wish), ...faultsOfName(wish, byStaff === null) });
  const address = email === "" ? null : readAddress(email);
  return {
    person: null,
    name,
    email: address?.email ?? null,
    emailKey: address?.key ?? null,
    byStaff,
  };
}

/** Whether a booking that this visitor makes is for somebody else. */
export function isForOthers(principal: Ctx["principal"], library: LibraryId): boolean {
  return principal.kind === "person" && mayWorkAt(principal, library);
}

type Faults = Readonly<Record<string, string>>;

function faultsOf({ minutes, note }: Wish): Faults {
  const isTime = Number.isInteger(minutes) && minutes > 0 && minutes <= LONGEST_MINUTES;
  return {
    ...(isTime ? {} : { minutes: "not-a-time" }),
    ...(note.length > LONGEST_NOTE ? { note: "too-long" } : {}),
  };
}

function faultsOfName({ name, email }: Wish, mustBeReached: boolean): Faults {
  return {
    ...(name.length > LONGEST_NAME ? { name: "too-long" } : {}),
    ...(name === "" ? { name: "name-missing" } : {}),
    ...(mustBeReached && email === "" ? { email: "email-missing" } : {}),
  };
}

function check(faults: Faults): void {
  if (Object.keys(faults).length > 0) throw new InvalidInput(faults);
}

/** So many bookings ahead as the library says; and with one address, which need not be theirs, not many a day. */
async function checkCounts(own: Ctx, thing: Bookable, booker: BookedFor): Promise<void> {
  const { most } = thing;
  if ((await countAhead(own, thing.id, booker)) >= most)
    throw refusal("too-many-bookings", { most });
  const { emailKey } = booker;
  if (emailKey === null) return;
  const since = own.clock.now().subtract({ hours: 24 });
  if ((await countMade(own, thing.library, { emailKey, since })) >= MOST_A_DAY)
    throw refusal("asked-too-often");
}

/** A form that is sent twice is one booking. */
async function sameBooking(
  own: Ctx,
  { thing }: PlacedThing,
  { at, minutes }: Wish,
  { person, name, emailKey }: BookedFor,
): Promise<Booking | undefined> {
  const end = at.add({ minutes });
  const held = await bookingsOfThing(own, thing.id, { start: at, end });
  return held.find(
    (one) =>
      one.kind === "booking" &&
      one.startsAt.getTime() === at.epochMilliseconds &&
      one.endsAt.getTime() === end.epochMilliseconds &&
      (person
        ? one.person === person
        : !one.person && one.name === name && one.emailKey === emailKey),
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
    emailKey: booker.emailKey,
    language: own.locale,
    note: wish.note || null,
    bookedAt: dateOf(own.clock.now()),
    enteredBy: booker.byStaff,
    ...unended,
  };
}
