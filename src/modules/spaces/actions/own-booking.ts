import { Refusal, systemPrincipal } from "#kernel/access";
import type { Locale } from "#kernel/i18n";
import { isId, type LibraryId } from "#kernel/ids";
import { type Ctx, inNameOf, type Run } from "#kernel/tenancy";
import { refusal } from "../errors.ts";
import { type Booking, isAhead } from "../model/booking.ts";
import { hashOfKey } from "../model/key.ts";
import {
  bookingOfKey,
  bookingsOfPerson,
  holdBooking,
  patchBooking,
  readBooking,
} from "../store/bookings.ts";
import { type PlacedThing, place, placedThing } from "./where.ts";
import { allLibraries } from "#kernel/tenancy";
import { readBookables } from "../store/bookables.ts";

/** A booking with what was booked, and where that is. */
export type OwnBooking = { readonly booking: Booking; readonly placed: PlacedThing };

/** So long after it is over a booking is still among one's own. */
const SHOWN_DAYS = 14;

/** What somebody who is signed in has booked: what is ahead, and what was of late. @throws Refusal `forbidden` */
export async function ownBookings(ctx: Ctx): Promise<readonly OwnBooking[]> {
  const { principal, clock } = ctx;
  if (principal.kind !== "person") throw new Refusal("forbidden");
  const since = clock.now().subtract({ hours: 24 * SHOWN_DAYS });
  const bookings = await bookingsOfPerson(ctx, principal.id, since);
  const ids = new Set(bookings.map(({ bookable }) => bookable));
  const things = await readBookables(ctx, [...ids]);
  const placed = new Map(
    (await place(ctx, things, await allLibraries(ctx))).map((one) => [one.thing.id, one]),
  );
  return bookings.flatMap((booking) => {
    const where = placed.get(booking.bookable);
    return where ? [{ booking, placed: where }] : [];
  });
}

/** How many bookings somebody who is signed in has ahead. */
export async function countOwnAhead(ctx: Ctx): Promise<number> {
  const { principal, clock } = ctx;
  if (principal.kind !== "person") return 0;
  const now = clock.now();
  const bookings = await bookingsOfPerson(ctx, principal.id, now);
  return bookings.filter((booking) => isAhead(booking, now)).length;
}

/** Gives back a booking of one's own. @throws Refusal `not-found`, `booking-over` */
export async function giveBack(ctx: Ctx, id: string): Promise<void> {
  const { principal } = ctx;
  const booking = isId(id) && principal.kind === "person" ? await readBooking(ctx, id) : null;
  if (!booking || principal.kind !== "person" || booking.person !== principal.id)
    throw new Refusal("not-found");
  await inNameOf(ctx, booking.library, "a reader who gives a booking back", (own) => end(own, id));
}

/** What is needed to come with a key. */
export type Comer = { readonly run: Run; readonly locale: Locale };

/** The booking that a key opens. @throws Refusal `not-found` */
export function bookingByKey(comer: Comer, key: string): Promise<OwnBooking> {
  return withKey(comer, key, async (own, id) => {
    const booking = await readBooking(own, id);
    if (!booking) throw new Refusal("not-found");
    return { booking, placed: await placedThing(own, booking.bookable) };
  });
}

/** Gives back the booking that a key opens. @throws Refusal `not-found`, `booking-over` */
export function giveBackByKey(comer: Comer, key: string): Promise<void> {
  return withKey(comer, key, end);
}

/** Whoever has the key may be anybody: the software works, in the name of the library whose booking it opens. */
async function withKey<T>(
  { run, locale }: Comer,
  key: string,
  work: (own: Ctx, id: string) => Promise<T>,
): Promise<T> {
  const hash = hashOfKey(key);
  if (!hash) throw new Refusal("not-found");
  const visitor = (library: LibraryId | null) => ({
    principal: systemPrincipal("a reader with the key of a booking"),
    library,
    locale,
    reach: "software" as const,
  });
  const opened = await run(visitor(null), (ctx) => bookingOfKey(ctx, hash));
  if (!opened) throw new Refusal("not-found");
  return run(visitor(opened.library), (own) => work(own, opened.id));
}

async function end(own: Ctx, id: string): Promise<void> {
  const booking = await holdBooking(own, id);
  if (!booking) throw new Refusal("not-found");
  if (booking.endedAt) return;
  const now = own.clock.now();
  if (!isAhead(booking, now)) throw refusal("booking-over");
  await patchBooking(own, id, { endedAt: new Date(now.epochMilliseconds), endedBy: "reader" });
}
