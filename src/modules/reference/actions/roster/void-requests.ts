import { move } from "#standards/state-machine";
import type { Ctx } from "#kernel/tenancy";
import { requestMachine } from "../../model/roster/machine.ts";
import type { ShiftId } from "../../model/roster/shift.ts";
import { lockRequestsFor, moveRequest } from "../../store/roster/requests.ts";
import type { RosterDesk } from "./desk.ts";
import { tellOfRequest } from "./tell-of-request.ts";

/**
 * Ends the requests that ask for, or offer, days that are not any more: from `since` on, to `until` where it is
 * said.
 */
export async function voidRequests(
  ctx: Ctx,
  desk: RosterDesk,
  shifts: readonly ShiftId[],
  since: string,
  until: string | null = null,
): Promise<void> {
  for (const request of await lockRequestsFor(ctx, { shifts, since, until })) {
    const to = move(requestMachine, request.state, "void");
    if (to === null) continue;
    await moveRequest(ctx, request, { event: "void", to, other: request });
    await tellOfRequest(ctx, desk, request, [request.person, request.otherPerson], "lapsed");
  }
}
