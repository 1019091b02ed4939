import { newId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import { requestMovedOn } from "../../events.ts";
import { insertRequest, nextNumber, type RequestRow } from "../../store/requests.ts";
import { type Actor, noteStep } from "../../store/steps.ts";

/** What somebody asks for, before anything has happened with it. */
export type Wish = Pick<
  RequestRow,
  | "library"
  | "requester"
  | "service"
  | "titleId"
  | "citation"
  | "publication"
  | "pickupBranch"
  | "neededBy"
  | "anyEdition"
  | "note"
  | "maxCost"
  | "maxCostCurrency"
  | "brokeredFor"
  | "copyright"
>;

/** Enters a request, under the next number of its requester. */
export async function newRequest(ctx: Ctx, wish: Wish, by: Actor): Promise<RequestRow> {
  const now = ctx.clock.now();
  const at = new Date(now.epochMilliseconds);
  const number = await nextNumber(ctx, wish.requester, wish.library);
  const id = newId();
  const row: RequestRow = {
    ...wish,
    id,
    number: `${now.toString().slice(0, 4)}-${String(number).padStart(5, "0")}`,
    state: "placed",
    stateAt: at,
    supplier: null,
    supplyingNumber: null,
    position: 0,
    seed: id,
    itemId: null,
    dueAt: null,
    renewals: 0,
    offeredCost: null,
    offeredCurrency: null,
    conditions: null,
    retryAfter: null,
    returnTo: null,
    reason: null,
    attention: null,
    copyUrl: null,
    localItem: null,
    placedAt: at,
    endedAt: null,
    version: 0,
  };
  await insertRequest(ctx, row);
  const { library, state: to } = row;
  await noteStep(ctx, { library, request: id }, by, { event: "placed", from: null, to });
  await ctx.emit(requestMovedOn, { id, library, from: null, to, event: "placed" });
  return row;
}
