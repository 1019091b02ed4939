import type { Ctx } from "#kernel/tenancy";
import type { SupplierEvent } from "../../model/machines/supplier.ts";
import { supplierTells } from "../../model/tells.ts";
import { patchSupply, type SupplyRow } from "../../store/supplies.ts";
import { brokerHeard } from "./broker.ts";
import { type Mailbag, tellRequester } from "./mailbag.ts";
import { supplyingMessage, type SupplierWords } from "./messages.ts";
import { returnInfo } from "./return-info.ts";

/** What follows when a supply has moved: the requester is told where it must hear of it, the other side of a broker too. */
export async function supplyWentOn(
  ctx: Ctx,
  before: SupplyRow,
  row: SupplyRow,
  event: SupplierEvent,
  bag: Mailbag,
  words: SupplierWords = {},
): Promise<void> {
  const told = supplierTells(event, before.state, row.state, before.lastReason !== null);
  if (told) {
    await patchSupply(ctx, row.id, { lastReason: told.reason });
    const back = await returnInfo(ctx, row, told);
    const message = supplyingMessage(row, told, words, ctx.clock.now().toString());
    tellRequester(bag, row, back ? { ...message, returnInfo: back } : message);
  }
  if (row.library === null) brokerHeard(row, event, bag);
}
