import type { Ctx } from "#kernel/tenancy";
import { supplyMovedOn } from "../../events.ts";
import type { SupplyRow } from "../../store/supplies.ts";
import { brokerRequest } from "./broker-request.ts";
import type { Mailbag } from "./mailbag.ts";

/** What follows when a library is asked for the first time. */
export async function supplyArrived(ctx: Ctx, row: SupplyRow, bag: Mailbag): Promise<void> {
  const { id, library, state: to } = row;
  await ctx.emit(supplyMovedOn, { id, library, from: null, to, event: "requested" });
  if (library === null) await brokerRequest(ctx, row, bag);
}
