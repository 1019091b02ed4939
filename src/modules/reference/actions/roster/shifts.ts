import { checked, Refusal } from "#kernel/access";
import { audit } from "#kernel/audit";
import { newId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import { datesOf, isOnDate, occurrenceOn } from "../../model/roster/occurrences.ts";
import {
  type Brought,
  broughtShape,
  type Shift,
  type ShiftFacts,
  type ShiftId,
  shiftShape,
} from "../../model/roster/shift.ts";
import { endShiftPlaces, movePlaces } from "../../store/roster/places.ts";
import { putShift, readShift, setShiftRemoved, shiftsKnownAs } from "../../store/roster/shifts.ts";
import { idOf, leadAlone, type RosterDesk } from "./desk.ts";
import { tellPeopleOf } from "./people-of-shift.ts";
import { shiftAt } from "./read-roster.ts";
import { voidRequests } from "./void-requests.ts";
import { rosterRefusal } from "../../errors/roster.ts";

const BY_HAND: Brought = { origin: null, exceptOn: [] };
/** How far is looked for the next day of a shift: beyond the longest pause that a pattern can have. */
const LONGEST_PAUSE = { days: 400 } as const;

/** Adds a shift to a desk. @throws Refusal `forbidden`; InvalidInput with the path of each fault */
export async function addShift(
  ctx: Ctx,
  desk: RosterDesk,
  given: unknown,
  brought: Brought = BY_HAND,
): Promise<ShiftId> {
  await leadAlone(ctx, desk);
  const facts = checked(shiftShape, given);
  const shift = { ...newShift(ctx, desk, facts), ...checked(broughtShape, brought) };
  await putShift(ctx, shift);
  await noted(ctx, desk, "reference.shift-added", shift.id, facts);
  return shift.id;
}

/**
 * Changes a shift. Where its times change and some of it has been, that stays as it was, and from now on another
 * takes its place, with the same people. @returns the shift that holds from now on.
 * @throws Refusal `forbidden`, `not-found`, `shift-begun`; InvalidInput with the path of each fault
 */
export async function changeShift(
  ctx: Ctx,
  desk: RosterDesk,
  id: ShiftId,
  given: unknown,
  brought: Partial<Brought> = {},
): Promise<ShiftId> {
  await leadAlone(ctx, desk);
  const before = await shiftAt(ctx, desk, id);
  const facts = checked(shiftShape, given);
  const wanted = { ...before, ...facts, ...checked(broughtShape.partial(), brought) };
  const since = aheadFrom(ctx, before);
  const changed =
    sameTimes(before, wanted) || since <= before.startsOn
      ? await changeInPlace(ctx, wanted)
      : await replace(ctx, before, wanted, since);
  if (!sameTimes(before, wanted)) {
    await voidRequests(ctx, desk, [id, changed.id], since);
    await tellPeopleOf(ctx, desk, changed, since, "shift-changed");
  }
  await noted(ctx, desk, "reference.shift-changed", changed.id, facts);
  return changed.id;
}

/** Takes a shift away from now on; what has begun stays. It can be put back. */
export async function removeShift(ctx: Ctx, desk: RosterDesk, id: ShiftId): Promise<void> {
  await leadAlone(ctx, desk);
  const shift = await shiftAt(ctx, desk, id);
  const since = aheadFrom(ctx, shift);
  await voidRequests(ctx, desk, [id], since);
  await tellPeopleOf(ctx, desk, shift, since, "shift-removed");
  await setShiftRemoved(ctx, id, ctx.clock.now());
  await noted(ctx, desk, "reference.shift-removed", id, {});
}

/**
 * Puts back a shift that was taken away. Where its calendar has brought it once more meanwhile, that calendar knows
 * the other one. @throws Refusal `forbidden`, `not-found`
 */
export async function restoreShift(ctx: Ctx, desk: RosterDesk, id: ShiftId): Promise<void> {
  await leadAlone(ctx, desk);
  const shift = await readShift(ctx, idOf(desk), id);
  if (!shift || shift.removedAt === null) throw new Refusal("not-found");
  if (await isBroughtAgain(ctx, shift)) await putShift(ctx, { ...shift, origin: null });
  await setShiftRemoved(ctx, id, null);
  await tellPeopleOf(ctx, desk, shift, aheadFrom(ctx, shift), "placed");
  await noted(ctx, desk, "reference.shift-restored", id, {});
}

async function isBroughtAgain(ctx: Ctx, { library, origin }: Shift): Promise<boolean> {
  if (!origin) return false;
  const there = await shiftsKnownAs(ctx, library, [origin.uid], []);
  return there.some((one) => one.origin?.recurrence === origin.recurrence);
}

/** Says of one day of a shift that it is not, or that it is after all. */
export async function setDayOff(
  ctx: Ctx,
  desk: RosterDesk,
  { shift: id, date }: { readonly shift: ShiftId; readonly date: string },
  isOff: boolean,
): Promise<void> {
  await leadAlone(ctx, desk);
  const shift = await shiftAt(ctx, desk, id);
  if (date < aheadFrom(ctx, shift)) throw rosterRefusal("shift-begun");
  const others = shift.exceptOn.filter((day) => day !== date);
  const day = Temporal.PlainDate.from(date);
  if (!isOnDate({ ...shift, exceptOn: others }, day)) throw new Refusal("not-found");
  if (isOff) {
    await voidRequests(ctx, desk, [id], date, date);
    await tellPeopleOf(ctx, desk, shift, date, "shift-removed", date);
  }
  const exceptOn = isOff ? [...others, date].sort() : others;
  await putShift(ctx, {
    ...shift,
    exceptOn,
    version: shift.version + 1,
    changedAt: ctx.clock.now(),
  });
  await noted(ctx, desk, isOff ? "reference.shift-day-off" : "reference.shift-day-on", id, {
    date,
  });
}

/** The first day of which nothing has begun, on the wall of the shift. */
export function aheadFrom(ctx: Ctx, shift: Shift): string {
  const now = ctx.clock.now();
  const today = now.toZonedDateTimeISO(shift.zone).toPlainDate();
  const begun = occurrenceOn(shift, today);
  const isBegun = begun !== null && Temporal.Instant.compare(begun.start, now) <= 0;
  return (isBegun ? today.add({ days: 1 }) : today).toString();
}

function newShift(ctx: Ctx, desk: RosterDesk, facts: ShiftFacts): Shift {
  const id = newId<"shift">();
  const kept = { id, library: idOf(desk), removedAt: null, version: 0, changedAt: ctx.clock.now() };
  return { ...facts, ...kept, ...BY_HAND };
}

async function changeInPlace(ctx: Ctx, wanted: Shift): Promise<Shift> {
  const changed = { ...wanted, version: wanted.version + 1, changedAt: ctx.clock.now() };
  await putShift(ctx, changed);
  return changed;
}

/** Ends the shift as it was with yesterday, and begins the one that is wanted on its next day. */
async function replace(ctx: Ctx, before: Shift, wanted: Shift, since: string): Promise<Shift> {
  if (!before.pattern) throw rosterRefusal("shift-begun");
  const from = Temporal.PlainDate.from(since);
  // Begun on a day of its own, it comes in the same weeks where it comes every second one.
  const [next] = datesOf(wanted, from, from.add(LONGEST_PAUSE));
  const startsOn = (next ?? from).toString();
  const after = { ...wanted, id: newId<"shift">(), startsOn, version: wanted.version + 1 };
  const ended = { ...before.pattern, lastOn: from.subtract({ days: 1 }).toString() };
  // The calendar that it came from knows from now on the new one.
  await changeInPlace(ctx, { ...before, pattern: ended, origin: null });
  const changed = { ...after, changedAt: ctx.clock.now() };
  await putShift(ctx, changed);
  await movePlaces(ctx, before.id, changed.id, since);
  await endShiftPlaces(ctx, before.id, since);
  return changed;
}

function sameTimes(one: Shift, other: Shift): boolean {
  const times = ({ zone, startsOn, begins, ends, pattern, exceptOn }: Shift) =>
    JSON.stringify([zone, startsOn, begins, ends, pattern, exceptOn]);
  return times(one) === times(other);
}

function noted(
  ctx: Ctx,
  desk: RosterDesk,
  action: string,
  id: ShiftId,
  detail: Readonly<Record<string, unknown>>,
): Promise<void> {
  return audit(ctx, action, id, detail, idOf(desk));
}
