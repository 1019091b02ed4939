import type { Ctx } from "#kernel/tenancy";
import { supplyMovedOn } from "../../events.ts";
import type { SupplierEvent } from "../../model/machines/supplier.ts";
import type { SupplyRow } from "../../store/supplies.ts";

/** What the house does when a supply has moved, in the same transaction. */
export async function supplyMoved(
  ctx: Ctx,
  before: SupplyRow,
  row: SupplyRow,
  event: SupplierEvent,
): Promise<void> {
  const { id, library, state: to } = row;
  await ctx.emit(supplyMovedOn, { id, library, from: before.state, to, event });
}
