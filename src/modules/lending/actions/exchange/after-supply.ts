import type { Ctx } from "#kernel/tenancy";
import { supplyMovedOn } from "../../events.ts";
import type { SupplierEvent } from "../../model/machines/supplier.ts";
import { moneyOf } from "../../model/money.ts";
import type { FactStep } from "../../model/worth/step.ts";
import type { SupplyRow } from "../../store/supplies.ts";
import { bill } from "../ledger/bill.ts";
import { followSupply } from "../own-system/follow.ts";
import { noteFact } from "../worth/facts.ts";

const STEPS: Partial<Record<SupplierEvent, readonly FactStep[]>> = {
  expect: ["answered"],
  promise: ["answered"],
  "set-conditions": ["answered"],
  "offer-retry": ["answered"],
  refuse: ["answered", "unfilled"],
  ship: ["answered", "shipped"],
  deliver: ["answered", "shipped", "completed"],
  "says-received": ["received"],
  "says-returned": ["returned"],
  "check-in": ["completed"],
  "write-off": ["lost"],
  "allow-cancel": ["cancelled"],
};

/** What the house does when a supply has moved, in the same transaction. */
export async function supplyMoved(
  ctx: Ctx,
  before: SupplyRow,
  row: SupplyRow,
  event: SupplierEvent,
): Promise<void> {
  const { id, library, state: to } = row;
  await ctx.emit(supplyMovedOn, { id, library, from: before.state, to, event });
  await followSupply(ctx, row, event);
  // Of a request within the network the requester's side keeps count and books.
  if (row.peer) await ofForeign(ctx, row, event);
}

async function ofForeign(ctx: Ctx, row: SupplyRow, event: SupplierEvent): Promise<void> {
  const { requester, requestingNumber: number, supplier, service, reason } = row;
  const at = ctx.clock.now();
  const fact = { requester, number, supplier, service, form: null, at };
  const ended: readonly FactStep[] =
    event === "cancels" && row.state === "cancelled" ? ["cancelled"] : [];
  for (const step of [...(STEPS[event] ?? []), ...ended])
    await noteFact(ctx, { ...fact, step, ...(step === "unfilled" ? { reason } : {}) });
  if (event !== "says-received") return;
  const cost = moneyOf(row.cost, row.costCurrency);
  const maximum = moneyOf(row.maxCost, row.maxCostCurrency);
  await bill(ctx, { requester, number, supplier, cost, maximum, at });
}
