import { InvalidInput, Refusal } from "#kernel/access";
import { audit } from "#kernel/audit";
import type { PersonId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import { type Duty, isThere, openPlaces } from "../../model/roster/duty.ts";
import type { Shift, ShiftId } from "../../model/roster/shift.ts";
import { mayGivePlace } from "../../policy/roster.ts";
import {
  endSeries,
  lockDay,
  placesIn,
  putDay,
  putSeries,
  type Who,
} from "../../store/roster/places.ts";
import { colleagueCalled, selfAt } from "./colleagues.ts";
import { idOf, mustTakePart, type RosterDesk } from "./desk.ts";
import { SHIFT_CHANGED, tellOfDuty } from "./notices.ts";
import { dutyOn, mustBeAhead, shiftAt } from "./read-roster.ts";
import { aheadFrom } from "./shifts.ts";
import { rosterRefusal } from "../../errors/roster.ts";

/** One day of a shift. */
export type DayOf = { readonly shift: ShiftId; readonly date: string };

/**
 * Gives somebody a place in all of a series, from its next day on.
 * @throws Refusal `forbidden`, `not-found`, `already-there`; InvalidInput `person` for somebody who may not be given one
 */
export async function placeInSeries(
  ctx: Ctx,
  desk: RosterDesk,
  id: ShiftId,
  person: PersonId,
): Promise<void> {
  const shift = await shiftAt(ctx, desk, id);
  const who = await mustGive(ctx, desk, person);
  const since = aheadFrom(ctx, shift);
  const places = await placesIn(ctx, [id]);
  const isIn = places.some(
    (place) => place.person === person && place.date === null && (place.lastOn ?? since) >= since,
  );
  if (isIn) throw rosterRefusal("already-there");
  const beginsOn = since > shift.startsOn ? since : null;
  await putSeries(ctx, shift, who, { beginsOn, lastOn: null });
  await told(ctx, desk, { shift, date: beginsOn ?? shift.startsOn }, person, "placed");
}

/** Ends somebody's place in a series from its next day on. @throws Refusal `forbidden`, `not-found` */
export async function leaveSeries(
  ctx: Ctx,
  desk: RosterDesk,
  id: ShiftId,
  person: PersonId,
): Promise<void> {
  const shift = await shiftAt(ctx, desk, id);
  const since = aheadFrom(ctx, shift);
  const place = (await placesIn(ctx, [id])).find(
    (one) => one.person === person && one.date === null && (one.lastOn ?? since) >= since,
  );
  if (!place) throw new Refusal("not-found");
  if (!mayGivePlace(ctx.principal, idOf(desk), place.fromLibrary)) throw new Refusal("forbidden");
  await endSeries(ctx, id, person, since);
  await told(ctx, desk, { shift, date: since }, person, "unplaced");
}

/** Gives somebody a place on one day. @throws as `placeInSeries`, and Refusal `shift-begun` */
export async function placeOnDay(
  ctx: Ctx,
  desk: RosterDesk,
  day: DayOf,
  person: PersonId,
): Promise<void> {
  const duty = await dutyOn(ctx, desk, day);
  mustBeAhead(ctx, duty);
  const who = await mustGive(ctx, desk, person);
  if (isThere(duty, person)) throw rosterRefusal("already-there");
  await putDay(ctx, duty.shift, day.date, who, { isOn: true });
  await told(ctx, desk, duty, person, "placed");
}

/** Takes somebody's place on one day away. @throws Refusal `forbidden`, `not-found`, `shift-begun` */
export async function leaveDay(
  ctx: Ctx,
  desk: RosterDesk,
  day: DayOf,
  person: PersonId,
): Promise<void> {
  const duty = await dutyOn(ctx, desk, day);
  mustBeAhead(ctx, duty);
  const place = placeOf(duty, person);
  if (!place) throw new Refusal("not-found");
  if (!mayGivePlace(ctx.principal, idOf(desk), place.fromLibrary)) throw new Refusal("forbidden");
  await putDay(ctx, duty.shift, day.date, place, { isOn: false });
  await told(ctx, desk, duty, person, "unplaced");
}

/** Takes a place that is open, for oneself. @throws Refusal `forbidden`, `not-found`, `shift-begun`, `already-there`, `no-place` */
export async function takePlace(ctx: Ctx, desk: RosterDesk, day: DayOf): Promise<void> {
  mustTakePart(ctx, desk);
  await lockDay(ctx, day.shift, day.date);
  const duty = await dutyOn(ctx, desk, day);
  mustBeAhead(ctx, duty);
  const self = selfAt(ctx, desk);
  if (!self) throw new Refusal("forbidden");
  if (isThere(duty, self.person)) throw rosterRefusal("already-there");
  if (openPlaces(duty) === 0) throw rosterRefusal("no-place");
  await putDay(ctx, duty.shift, day.date, self, { isOn: true, bySelf: true });
  await noted(ctx, desk, "reference.place-taken", day.shift, { date: day.date });
}

/** Gives back a place that one took oneself. @throws Refusal `not-found`, `shift-begun` */
export async function giveBackPlace(ctx: Ctx, desk: RosterDesk, day: DayOf): Promise<void> {
  mustTakePart(ctx, desk);
  const duty = await dutyOn(ctx, desk, day);
  mustBeAhead(ctx, duty);
  const self = selfAt(ctx, desk);
  const place = self && placeOf(duty, self.person);
  if (!place?.bySelf) throw new Refusal("not-found");
  await putDay(ctx, duty.shift, day.date, place, { isOn: false });
  await noted(ctx, desk, "reference.place-given-back", day.shift, { date: day.date });
}

/** The place of somebody who is there. */
function placeOf({ people }: Duty, person: PersonId): (Who & { readonly bySelf: boolean }) | null {
  const place = people.find((one) => one.person === person);
  return place ? { ...place, person, name: place.name ?? "" } : null;
}

async function mustGive(ctx: Ctx, desk: RosterDesk, person: PersonId): Promise<Who> {
  mustTakePart(ctx, desk);
  const who = await colleagueCalled(ctx, desk, person);
  if (who && !mayGivePlace(ctx.principal, idOf(desk), who.fromLibrary))
    throw new Refusal("forbidden");
  if (!who) throw new InvalidInput({ person: "person-unknown" });
  return who;
}

async function told(
  ctx: Ctx,
  desk: RosterDesk,
  about: { readonly shift: Shift; readonly date: string },
  person: PersonId,
  occasion: "placed" | "unplaced",
): Promise<void> {
  const news = { kind: SHIFT_CHANGED, occasion, about, path: `?week=${about.date}` } as const;
  await tellOfDuty(ctx, desk, [person], news);
  await noted(ctx, desk, `reference.${occasion}`, about.shift.id, { date: about.date, person });
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
