import { checked } from "#kernel/access";
import { newId, type PersonId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import { z } from "zod";
import { isThere } from "../../model/roster/duty.ts";
import { requestMachine } from "../../model/roster/machine.ts";
import { REQUEST_KINDS, type RequestId } from "../../model/roster/request.ts";
import { lockDay, peopleAtDesk } from "../../store/roster/places.ts";
import { addRequest, noteStep, requestsFor } from "../../store/roster/requests.ts";
import { selfAt } from "./colleagues.ts";
import { idOf, mustTakePart, type RosterDesk } from "./desk.ts";
import type { DayOf } from "./places.ts";
import { dutyOn, mustBeAhead } from "./read-roster.ts";
import { tellOfRequest } from "./tell-of-request.ts";
import { rosterRefusal } from "../../errors/roster.ts";

const askShape = z.object({
  kind: z.enum(REQUEST_KINDS, "kind-missing"),
  note: z
    .string()
    .trim()
    .max(200, "too-long")
    .transform((note) => note || null),
});

/**
 * Asks colleagues to come instead on one day, or to swap for a day of theirs. Those who are on the roster of the
 * desk are told. @throws Refusal `forbidden`, `not-found`, `shift-begun`, `not-there`, `already-asked`; InvalidInput
 */
export async function askForCover(
  ctx: Ctx,
  desk: RosterDesk,
  day: DayOf,
  given: unknown,
): Promise<RequestId> {
  mustTakePart(ctx, desk);
  const { kind, note } = checked(askShape, given);
  const duty = await dutyOn(ctx, desk, day);
  mustBeAhead(ctx, duty);
  const self = selfAt(ctx, desk);
  if (!self || !isThere(duty, self.person)) throw rosterRefusal("not-there");
  const { person, name } = self;
  await mustAskOnce(ctx, day, person);
  const state = requestMachine.initial;
  const nobody = { otherPerson: null, otherName: null, otherShift: null, otherDate: null };
  const request = { id: newId<"roster-request">(), library: idOf(desk), ...day, ...nobody };
  await addRequest(ctx, { ...request, startsAt: duty.start, kind, state, person, name, note });
  await noteStep(ctx, request, { event: "ask", from: null, to: state });
  const colleagues = await peopleAtDesk(ctx, idOf(desk), day.date);
  await tellOfRequest(
    ctx,
    desk,
    request,
    colleagues,
    kind === "swap" ? "swap-asked" : "cover-asked",
  );
  return request.id;
}

/**
 * Nobody asks twice for one day; whoever sends a form twice waits, and is told so.
 * @throws Refusal `already-asked`
 */
export async function mustAskOnce(
  ctx: Ctx,
  { shift, date }: DayOf,
  person: PersonId,
): Promise<void> {
  await lockDay(ctx, shift, date);
  const others = await requestsFor(ctx, { shifts: [shift], since: date, until: date });
  const isAsked = others.some(
    (one) => one.person === person && one.date === date && one.state !== "withdrawn",
  );
  if (isAsked) throw rosterRefusal("already-asked");
}
