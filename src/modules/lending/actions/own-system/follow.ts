import type { LibraryId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import type { RequesterEvent } from "../../model/machines/requester.ts";
import type { SupplierEvent } from "../../model/machines/supplier.ts";
import { afterRequest, afterSupply } from "../../model/own-system/follows.ts";
import { callsAbout } from "../../store/own-system/calls.ts";
import type { RequestRow } from "../../store/requests.ts";
import type { SupplyRow } from "../../store/supplies.ts";
import { lendingSettings } from "../settings/lending-settings.ts";
import { ownSystemAct } from "./own-system-act.ts";

/** Notes what is to be done in the supplier's own system when a supply has moved. */
export async function followSupply(ctx: Ctx, row: SupplyRow, event: SupplierEvent): Promise<void> {
  const act = afterSupply[event];
  const { id, library } = row;
  // A copy that is scanned does not leave the house; without a barcode there is nothing to hold yet.
  if (!act || library === null || row.itemId === null || row.service === "Copy") return;
  if (act === "cancel-request" && !(await wasAsked(ctx, id))) return;
  await ownSystemAct(ctx, { library, act, supply: id, turn: row.version });
}

/** Notes what is to be done in the requester's own system when a request has moved. */
export async function followRequest(
  ctx: Ctx,
  row: RequestRow,
  event: RequesterEvent,
): Promise<void> {
  const act = afterRequest[event];
  const { id, library } = row;
  if (event === "receive" && library !== null) await chargeReader(ctx, id, library);
  // What was delivered is a copy, and the reader's to keep.
  const keeps = event === "receive" && row.state !== "received";
  if (!act || library === null || keeps) return;
  await ownSystemAct(ctx, { library, act, request: id, turn: row.version });
}

/** What a reader pays is charged when the thing is here, where the library's settings say so. */
async function chargeReader(ctx: Ctx, request: string, library: LibraryId): Promise<void> {
  const { readerPays } = await lendingSettings(ctx, library);
  if (readerPays) await ownSystemAct(ctx, { library, act: "charge", request, charge: readerPays });
}

/** Whether a hold was asked for: only such a one can be taken away. */
async function wasAsked(ctx: Ctx, supply: string): Promise<boolean> {
  const calls = await callsAbout(ctx, { supply });
  return calls.some(({ act }) => act === "request-item");
}
