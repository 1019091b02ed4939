import { sql } from "kysely";
import type { PersonId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";

/** All bookings of a person, as they may take them along. Needs system reach. */
export async function bookingsToExport(
  ctx: Ctx,
  person: PersonId,
): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const { rows } = await sql<Record<string, unknown>>`
    select bookable.name as what, booking.starts_at as "from", booking.ends_at as until, booking.name,
      booking.email, booking.note, booking.booked_at as "bookedAt", booking.ended_at as "givenBackAt"
    from booking join bookable on bookable.id = booking.bookable_id
    where booking.person_id = ${person} order by booking.starts_at`.execute(ctx.tx);
  return rows;
}

/** What is left of a booking without its person: that a thing was held then. */
const nobodys = sql`person_id = null, name = null, email = null, email_key = null, note = null, key_hash = null,
  ended_why = null`;

/** Gives back what a person has ahead, and makes all their bookings nobody's. Needs system reach. @returns their ids */
export async function forgetBooker(ctx: Ctx, person: PersonId): Promise<readonly string[]> {
  const now = ctx.clock.now().toString();
  const { rows } = await sql<{ id: string }>`update booking set ${nobodys},
      ended_by = case when ended_at is null and ends_at > ${now} then 'reader' else ended_by end,
      ended_at = case when ended_at is null and ends_at > ${now} then ${now}::timestamptz else ended_at end
    where person_id = ${person} returning id`.execute(ctx.tx);
  await sql`update booking set entered_by = null where entered_by = ${person}`.execute(ctx.tx);
  return rows.map(({ id }) => id);
}

/** Makes bookings nobody's that were over, or given back, before then. Needs system reach. @returns their ids */
export async function forgetNames(ctx: Ctx, before: Temporal.Instant): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`update booking set ${nobodys}
    where (ends_at < ${before.toString()} or ended_at < ${before.toString()})
      and num_nonnulls(person_id, name, email, email_key, note, key_hash, ended_why) > 0
    returning id`.execute(ctx.tx);
  return rows.map(({ id }) => id);
}
