import type { PersonId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import type { RequestStep, RosterRequest } from "../../model/roster/request.ts";
import type { Shift } from "../../model/roster/shift.ts";
import {
  countOpen,
  requestsOfDesk,
  requestsOfPerson,
  stepsOf,
} from "../../store/roster/requests.ts";
import { readShift } from "../../store/roster/shifts.ts";
import { idOf, mustTakePart, type RosterDesk } from "./desk.ts";

/** A request with the shift that it is about, what is offered for it, and its history. */
export type ShownRequest = {
  readonly request: RosterRequest;
  readonly shift: Shift;
  readonly offered: Shift | null;
  readonly steps: readonly RequestStep[];
};

const MOST = 60;

/** The requests of a desk: open ones first, the soonest first. @throws Refusal `forbidden` */
export async function deskRequests(ctx: Ctx, desk: RosterDesk): Promise<readonly ShownRequest[]> {
  mustTakePart(ctx, desk);
  return shown(ctx, await requestsOfDesk(ctx, idOf(desk), MOST));
}

/** What a person has asked or answered, at all desks where they still may look. */
export async function ownRequests(ctx: Ctx, person: PersonId): Promise<readonly ShownRequest[]> {
  return shown(ctx, await requestsOfPerson(ctx, person, MOST));
}

/** How many wait for somebody at the desk in whose name the visitor acts. */
export function openRequestsHere(ctx: Ctx): Promise<number> {
  return countOpen(ctx, ctx.library);
}

async function shown(
  ctx: Ctx,
  requests: readonly RosterRequest[],
): Promise<readonly ShownRequest[]> {
  const steps = await stepsOf(
    ctx,
    requests.map(({ id }) => id),
  );
  const all: ShownRequest[] = [];
  for (const request of requests) {
    const { library, otherShift } = request;
    const shift = await readShift(ctx, library, request.shift);
    const offered = otherShift === null ? null : await readShift(ctx, library, otherShift);
    if (shift) all.push({ request, shift, offered, steps: steps.get(request.id) ?? [] });
  }
  return all;
}
