import { sql } from "kysely";
import { patchRow, type RowShape, selected } from "#kernel/db";
import type { LibraryId, PersonId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import type { Booking } from "../model/booking.ts";

/** A stretch of time, the end not included. */
type Span = { readonly start: Temporal.Instant; readonly end: Temporal.Instant };

const shape: RowShape<Omit<Booking, "heldUntil">> = {
  table: "booking",
  columns: {
    id: ["id"],
    library: ["library_id"],
    bookable: ["bookable_id"],
    kind: ["kind"],
    startsAt: ["starts_at"],
    endsAt: ["ends_at"],
    person: ["person_id"],
    name: ["name"],
    email: ["email"],
    emailKey: ["email_key"],
    language: ["language"],
    note: ["note"],
    bookedAt: ["booked_at"],
    enteredBy: ["entered_by"],
    endedAt: ["ended_at"],
    endedBy: ["ended_by"],
    endedWhy: ["ended_why"],
  },
};
const columns = sql`${selected(shape)}, upper(booking.held) as "heldUntil"`;

/** Holds a time. @returns false where it is held already, by whoever was faster */
export async function insertBooking(
  ctx: Ctx,
  row: Booking,
  keyHash: Uint8Array | null,
): Promise<boolean> {
  const { rows } =
    await sql`insert into booking (id, library_id, bookable_id, kind, starts_at, ends_at, held,
      person_id, name, email, email_key, language, note, key_hash, booked_at, entered_by)
    values (${row.id}, ${row.library}, ${row.bookable}, ${row.kind}, ${row.startsAt.toISOString()},
      ${row.endsAt.toISOString()}, tstzrange(${row.startsAt.toISOString()}, ${row.heldUntil.toISOString()}),
      ${row.person}, ${row.name}, ${row.email}, ${row.emailKey}, ${row.language}, ${row.note}, ${keyHash},
      ${row.bookedAt.toISOString()}, ${row.enteredBy})
    on conflict on constraint booking_once do nothing returning id`.execute(ctx.tx);
  return rows.length > 0;
}

/** Changes what is known of a booking; when it is stays. */
export const patchBooking = (
  ctx: Ctx,
  id: string,
  patch: Partial<Omit<Booking, "heldUntil">>,
): Promise<void> => patchRow(ctx.tx, shape, id, patch);

/** One booking that may be seen here; null where there is none such. */
export async function readBooking(ctx: Ctx, id: string): Promise<Booking | null> {
  const { rows } = await sql<Booking>`select ${columns} from booking where id = ${id}`.execute(
    ctx.tx,
  );
  return rows[0] ?? null;
}

/** The same, held until the transaction ends. */
export async function holdBooking(ctx: Ctx, id: string): Promise<Booking | null> {
  const { rows } =
    await sql<Booking>`select ${columns} from booking where id = ${id} for update`.execute(ctx.tx);
  return rows[0] ?? null;
}

/** Which booking a reader's key opens, and whose it is; anybody may ask. */
export async function bookingOfKey(
  ctx: Ctx,
  hash: Uint8Array,
): Promise<{ readonly id: string; readonly library: LibraryId } | null> {
  const { rows } = await sql<{
    id: string;
    library: LibraryId;
  }>`select id, library_id as library from app.booking_of_key(${hash})`.execute(ctx.tx);
  return rows[0] ?? null;
}

/** When these things are held in a stretch of time, by the id of each; anybody may ask. */
export async function heldTimes(
  ctx: Ctx,
  things: readonly string[],
  { start, end }: Span,
): Promise<ReadonlyMap<string, readonly Span[]>> {
  const { rows } = await sql<{ bookable_id: string; starts_at: Date; ends_at: Date }>`
    select * from app.held_times(${[...things]}::uuid[], ${start.toString()}, ${end.toString()})`.execute(
    ctx.tx,
  );
  const byThing = Map.groupBy(rows, (row) => row.bookable_id);
  return new Map(
    [...byThing].map(([id, held]) => [
      id,
      held.map((row) => ({
        start: row.starts_at.toTemporalInstant(),
        end: row.ends_at.toTemporalInstant(),
      })),
    ]),
  );
}

/** Nothing is held for longer, so nothing that began before can still be held. */
const LONGEST_HOURS = 24 * 367;

/** What of a library begins, or is held, in a stretch of time, in order. */
export async function bookingsBetween(
  ctx: Ctx,
  library: LibraryId,
  { start, end }: Span,
): Promise<readonly Booking[]> {
  const { rows } = await sql<Booking>`select ${columns} from booking
    where library_id = ${library} and starts_at < ${end.toString()} and ends_at > ${start.toString()}
      and starts_at > ${start.subtract({ hours: LONGEST_HOURS }).toString()} and ended_at is null
    order by starts_at, id limit 2000`.execute(ctx.tx);
  return rows;
}

/** What holds a thing in a stretch of time, in order. */
export async function bookingsOfThing(
  ctx: Ctx,
  thing: string,
  { start, end }: Span,
): Promise<readonly Booking[]> {
  const { rows } = await sql<Booking>`select ${columns} from booking
    where bookable_id = ${thing} and ended_at is null
      and held && tstzrange(${start.toString()}, ${end.toString()})
    order by starts_at limit 500`.execute(ctx.tx);
  return rows;
}

/** A person's bookings that are not over, and those that ended since, the next first. */
export async function bookingsOfPerson(
  ctx: Ctx,
  person: PersonId,
  since: Temporal.Instant,
): Promise<readonly Booking[]> {
  const { rows } = await sql<Booking>`select ${columns} from booking
    where person_id = ${person} and ends_at > ${since.toString()}
    order by (ended_at is null and ends_at > ${ctx.clock.now().toString()}) desc, starts_at, id limit 200`.execute(
    ctx.tx,
  );
  return rows;
}

/** Who books: a person, or somebody by their address. */
export type Booker = { readonly person: PersonId | null; readonly emailKey: string | null };

/**
 * Until the transaction ends nobody else counts for whoever books at a library: two at once would both find room
 * for one more.
 */
export async function holdBooker(ctx: Ctx, library: LibraryId, by: Booker): Promise<void> {
  const who = `${library} ${by.person ?? by.emailKey ?? ""}`;
  await sql`select pg_advisory_xact_lock(hashtextextended(${who}, 0))`.execute(ctx.tx);
}

/** How many bookings ahead somebody has of a thing. */
export async function countAhead(ctx: Ctx, thing: string, by: Booker): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from booking
    where bookable_id = ${thing} and ended_at is null and ends_at > ${ctx.clock.now().toString()}
      and (person_id = ${by.person} or email_key = ${by.emailKey})`.execute(ctx.tx);
  return rows[0]?.count ?? 0;
}

/** How many bookings were made with an address at a library since, also those that were given back. */
export async function countMade(
  ctx: Ctx,
  library: LibraryId,
  { emailKey, since }: { readonly emailKey: string; readonly since: Temporal.Instant },
): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from booking
    where library_id = ${library} and email_key = ${emailKey} and booked_at > ${since.toString()}`.execute(
    ctx.tx,
  );
  return rows[0]?.count ?? 0;
}
