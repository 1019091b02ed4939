import type { Ctx } from "#kernel/tenancy";
import { move } from "#standards/state-machine";
import { type RequesterEvent, requesterMachine } from "../../model/machines/requester.ts";
import { patchRequest, type RequestRow } from "../../store/requests.ts";
import { type Actor, noteStep, type Step } from "../../store/steps.ts";
import { requestMoved } from "./after-request.ts";

/** What goes along with a move. */
export type RequestMove = {
  readonly patch?: Partial<RequestRow>;
  readonly detail?: Step["detail"];
};

/**
 * Moves a request that is held, and notes who did it. @returns the row as it is now; null where the
 * event has no place in its state, and nothing was done.
 */
export async function moveRequest(
  ctx: Ctx,
  row: RequestRow,
  event: RequesterEvent,
  by: Actor,
  { patch = {}, detail = {} }: RequestMove = {},
): Promise<RequestRow | null> {
  const to = move(requesterMachine, row.state, event);
  if (to === null) return null;
  const at = new Date(ctx.clock.now().epochMilliseconds);
  const ends = requesterMachine.ends.includes(to);
  const change: Partial<RequestRow> = {
    ...(to === row.state ? {} : { state: to, stateAt: at, attention: null }),
    ...(ends ? { endedAt: at } : {}),
    ...patch,
    version: row.version + 1,
  };
  await patchRequest(ctx, row.id, change);
  await noteStep(ctx, { library: row.library, request: row.id }, by, {
    event,
    from: row.state,
    to,
    detail,
  });
  return requestMoved(ctx, row, { ...row, ...change }, event);
}
