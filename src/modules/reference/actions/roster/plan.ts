import type { Ctx } from "#kernel/tenancy";
import type { Place } from "../../model/roster/duty.ts";
import { datesOf } from "../../model/roster/occurrences.ts";
import type { Shift, ShiftId } from "../../model/roster/shift.ts";
import { placesIn } from "../../store/roster/places.ts";
import { shiftsOfDesk } from "../../store/roster/shifts.ts";
import { idOf, mustTakePart, type RosterDesk } from "./desk.ts";
import { shiftAt } from "./read-roster.ts";
import { aheadFrom } from "./shifts.ts";

/** A shift that is not over, with those who have a place in its series. */
export type Planned = { readonly shift: Shift; readonly people: readonly Place[] };

/** How far single shifts are shown. */
const AHEAD_DAYS = 366;

/** The shifts of a desk from today on, as they were laid down: series first. @throws Refusal `forbidden` */
export async function planOf(ctx: Ctx, desk: RosterDesk): Promise<readonly Planned[]> {
  mustTakePart(ctx, desk);
  const today = ctx.clock.now().toZonedDateTimeISO("UTC").toPlainDate();
  const days = { first: today.toString(), last: today.add({ days: AHEAD_DAYS }).toString() };
  const shifts = (await shiftsOfDesk(ctx, idOf(desk), days)).filter(
    ({ removedAt }) => removedAt === null,
  );
  const places = Map.groupBy(await placesOf(ctx, shifts), ({ shift }) => shift);
  return shifts
    .toSorted(inOrder)
    .map((shift) => ({ shift, people: inSeries(ctx, shift, places.get(shift.id) ?? []) }));
}

/** The first day of a shift that is so many days ahead, or more; null: there is none within a year. */
export async function nextDayOf(
  ctx: Ctx,
  desk: RosterDesk,
  id: ShiftId,
  daysAhead: number,
): Promise<string | null> {
  const shift = await shiftAt(ctx, desk, id);
  const from = ctx.clock
    .now()
    .toZonedDateTimeISO(shift.zone)
    .toPlainDate()
    .add({ days: daysAhead });
  return datesOf(shift, from, from.add({ days: AHEAD_DAYS }))[0]?.toString() ?? null;
}

/** Those who have a place in a series from now on. */
export async function seriesPeople(ctx: Ctx, shift: Shift): Promise<readonly Place[]> {
  return inSeries(ctx, shift, await placesIn(ctx, [shift.id]));
}

function inSeries(ctx: Ctx, shift: Shift, places: readonly Place[]): readonly Place[] {
  const since = aheadFrom(ctx, shift);
  return places.filter(({ date, lastOn }) => date === null && (lastOn ?? since) >= since);
}

function placesOf(ctx: Ctx, shifts: readonly Shift[]): Promise<readonly Place[]> {
  return placesIn(
    ctx,
    shifts.map(({ id }) => id),
  );
}

function inOrder(a: Shift, b: Shift): number {
  const key = ({ pattern, startsOn, begins }: Shift) =>
    pattern ? `0 ${begins} ${startsOn}` : `1 ${startsOn} ${begins}`;
  return key(a) < key(b) ? -1 : 1;
}
