import type { Span } from "#modules/directory";
import type { Ctx } from "#kernel/tenancy";
import { lastDay, type Start, startsOn } from "../model/free-times.ts";
import { heldTimes } from "../store/bookings.ts";
import type { PlacedThing } from "./where.ts";

/** So many days are looked through for the next free times. */
const LOOKED = 21;

/** The times of one day at which a thing can be booked, those that are held among them. */
export async function timesOn(
  ctx: Ctx,
  { thing, schedule }: PlacedThing,
  day: Temporal.PlainDate,
): Promise<readonly Start[]> {
  const now = ctx.clock.now();
  const held = await heldTimes(ctx, [thing.id], around(day, 1, schedule.timeZone));
  return startsOn(day, thing, schedule, { held: held.get(thing.id) ?? [], now });
}

/** Minutes that a booking of a thing may take from an instant on; none where it cannot begin then. */
export async function lengthsAt(
  ctx: Ctx,
  placed: PlacedThing,
  at: Temporal.Instant,
): Promise<readonly number[]> {
  const day = at.toZonedDateTimeISO(placed.schedule.timeZone).toPlainDate();
  for (const one of [day, day.subtract({ days: 1 })]) {
    const start = (await timesOn(ctx, placed, one)).find((time) => time.at.equals(at));
    if (start) return start.lengths;
  }
  return [];
}

/** The next free times of things, a few of each, by the id of each. Things that are withdrawn have none. */
export async function nextFree(
  ctx: Ctx,
  things: readonly PlacedThing[],
  most: number,
): Promise<ReadonlyMap<string, readonly Start[]>> {
  const now = ctx.clock.now();
  const today = now.toZonedDateTimeISO("UTC").toPlainDate();
  const ids = things.map(({ thing }) => thing.id);
  const held = await heldTimes(ctx, ids, around(today, LOOKED, "UTC"));
  return new Map(
    things.map((placed) => {
      const { id, withdrawnAt } = placed.thing;
      const spans = held.get(id) ?? [];
      return [id, withdrawnAt ? [] : firstFree(placed, { held: spans, now }, most)];
    }),
  );
}

function firstFree(
  { thing, schedule }: PlacedThing,
  at: { readonly held: readonly Span[]; readonly now: Temporal.Instant },
  most: number,
): readonly Start[] {
  const first = at.now.toZonedDateTimeISO(schedule.timeZone).toPlainDate();
  const last = earlier(lastDay(thing, schedule, at.now), first.add({ days: LOOKED - 2 }));
  const free: Start[] = [];
  for (
    // A session of yesterday may still go on.
    let day = first.subtract({ days: 1 });
    free.length < most && Temporal.PlainDate.compare(day, last) <= 0;
    day = day.add({ days: 1 })
  )
    free.push(...startsOn(day, thing, schedule, at).filter(({ lengths }) => lengths.length > 0));
  return free.slice(0, most);
}

function earlier(one: Temporal.PlainDate, other: Temporal.PlainDate): Temporal.PlainDate {
  return Temporal.PlainDate.compare(one, other) < 0 ? one : other;
}

/** Days with what may run into them from before and out of them at their end. */
function around(day: Temporal.PlainDate, days: number, zone: string): Span {
  const start = day.subtract({ days: 1 }).toZonedDateTime(zone).toInstant();
  const end = day
    .add({ days: days + 1 })
    .toZonedDateTime(zone)
    .toInstant();
  return { start, end };
}
