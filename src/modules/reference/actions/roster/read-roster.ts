import { Refusal } from "#kernel/access";
import type { Ctx } from "#kernel/tenancy";
import type { Span } from "#modules/directory";
import { type Duty, dutiesOf, peopleOn, type Place } from "../../model/roster/duty.ts";
import type { Roster } from "../../model/roster/forecast.ts";
import { isOnDate, occurrenceOn } from "../../model/roster/occurrences.ts";
import type { Shift, ShiftId } from "../../model/roster/shift.ts";
import { placesIn, placesOf } from "../../store/roster/places.ts";
import { type Days, readShift, shiftsOfDesk, shiftsOfPerson } from "../../store/roster/shifts.ts";
import { idOf, type RosterDesk } from "./desk.ts";
import { deskHours } from "./hours.ts";
import { rosterRefusal } from "../../errors/roster.ts";

/** What a desk has promised and agreed on, as far as a stretch of time is concerned. For who may read its rows. */
export async function readRoster(ctx: Ctx, desk: RosterDesk, span: Span): Promise<Roster> {
  const shifts = await shiftsOfDesk(ctx, idOf(desk), daysOf(span));
  return { hours: await deskHours(ctx, desk), shifts, places: await placesOfShifts(ctx, shifts) };
}

/** The duties of a desk in a stretch of time. */
export async function dutiesAt(ctx: Ctx, desk: RosterDesk, span: Span): Promise<readonly Duty[]> {
  const { shifts, places } = await readRoster(ctx, desk, span);
  return dutiesOf(shifts, places, span);
}

/** The duties of whoever asks, at all desks; only they themself are named. */
export async function ownDuties(ctx: Ctx, span: Span): Promise<readonly Duty[]> {
  if (ctx.principal.kind !== "person") throw new Refusal("forbidden");
  return dutiesOfPerson(ctx, ctx.principal.id, span);
}

/** The duties of one person, at all desks. In that person's name, or with system reach. */
export async function dutiesOfPerson(
  ctx: Ctx,
  person: NonNullable<Place["person"]>,
  span: Span,
): Promise<readonly Duty[]> {
  const shifts = await shiftsOfPerson(ctx, person, daysOf(span));
  const places = await placesOf(ctx, person);
  return dutiesOf(shifts, places, span).filter(({ people }) => people.length > 0);
}

/** A shift of the desk. @throws Refusal `not-found` where there is none, or none any more */
export async function shiftAt(ctx: Ctx, desk: RosterDesk, id: ShiftId): Promise<Shift> {
  const shift = await readShift(ctx, idOf(desk), id);
  if (!shift || shift.removedAt !== null) throw new Refusal("not-found");
  return shift;
}

/** One day of a shift, with who is there. @throws Refusal `not-found` where it is not on that day */
export async function dutyOn(
  ctx: Ctx,
  desk: RosterDesk,
  { shift: id, date }: { readonly shift: ShiftId; readonly date: string },
): Promise<Duty> {
  const shift = await shiftAt(ctx, desk, id);
  const day = occurrenceOfDate(shift, date);
  if (!day) throw new Refusal("not-found");
  return { ...day, people: peopleOn(await placesIn(ctx, [id]), date) };
}

/** @throws Refusal `shift-begun` */
export function mustBeAhead(ctx: Ctx, { start }: Duty): void {
  if (Temporal.Instant.compare(start, ctx.clock.now()) <= 0) throw rosterRefusal("shift-begun");
}

function occurrenceOfDate(shift: Shift, date: string) {
  const day = Temporal.PlainDate.from(date);
  return isOnDate(shift, day) ? occurrenceOn(shift, day) : null;
}

async function placesOfShifts(ctx: Ctx, shifts: readonly Shift[]): Promise<readonly Place[]> {
  return placesIn(
    ctx,
    shifts.map(({ id }) => id),
  );
}

function daysOf({ start, end }: Span): Days {
  const day = (at: Temporal.Instant) => at.toZonedDateTimeISO("UTC").toPlainDate().toString();
  return { first: day(start), last: day(end) };
}
