import type { Ctx } from "#kernel/tenancy";
import { requestMovedOn } from "../../events.ts";
import type { RequesterEvent } from "../../model/machines/requester.ts";
import type { RequestRow } from "../../store/requests.ts";

/** What the house does when a request has moved, in the same transaction. */
export async function requestMoved(
  ctx: Ctx,
  before: RequestRow,
  row: RequestRow,
  event: RequesterEvent,
): Promise<void> {
  const { id, library, state: to } = row;
  await ctx.emit(requestMovedOn, { id, library, from: before.state, to, event });
}
