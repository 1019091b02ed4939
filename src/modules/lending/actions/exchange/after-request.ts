import type { Ctx } from "#kernel/tenancy";
import { requestMovedOn } from "../../events.ts";
import type { RequesterEvent } from "../../model/machines/requester.ts";
import { moneyOf } from "../../model/money.ts";
import type { FactStep } from "../../model/worth/step.ts";
import { patchRequest, type RequestRow } from "../../store/requests.ts";
import { bill } from "../ledger/bill.ts";
import { followRequest } from "../own-system/follow.ts";
import { noteFact } from "../worth/facts.ts";
import { occasionOf, tellReader } from "./tell-reader.ts";

/** What an event tells the statistics of the supplier that a request is with. */
const STEPS: Partial<Record<RequesterEvent, readonly FactStep[]>> = {
  ask: ["asked"],
  "says-expect": ["answered"],
  "says-will-supply": ["answered"],
  "says-conditions": ["answered"],
  "says-retry": ["answered"],
  "says-unfilled": ["answered", "unfilled"],
  "says-cancelled": ["answered", "cancelled"],
  "says-loaned": ["answered", "shipped"],
  "says-copy-completed": ["answered", "shipped"],
  skip: ["skipped"],
  "decline-conditions": ["skipped"],
  receive: ["received"],
  return: ["returned"],
  "says-loan-completed": ["completed"],
  "says-completed-without-return": ["lost"],
};

/** What the house does when a request has moved, in the same transaction. @returns the row as it is then. */
export async function requestMoved(
  ctx: Ctx,
  before: RequestRow,
  row: RequestRow,
  event: RequesterEvent,
): Promise<RequestRow> {
  const { id, library, state: to } = row;
  await ctx.emit(requestMovedOn, { id, library, from: before.state, to, event });
  await noteSteps(ctx, row, event);
  const occasion = occasionOf(row, event);
  if (occasion) await tellReader(ctx, row, occasion);
  await followRequest(ctx, row, event);
  if (event !== "receive") return row;
  return (await charge(ctx, row)) ? row : withAttention(ctx, row, "charge-above-maximum");
}

async function noteSteps(ctx: Ctx, row: RequestRow, event: RequesterEvent): Promise<void> {
  const { requester, number, supplier, service, reason } = row;
  if (!supplier) return;
  const copyEnded = event === "receive" && row.state === "completed";
  for (const step of [...(STEPS[event] ?? []), ...(copyEnded ? ["completed" as const] : [])])
    await noteFact(ctx, {
      requester,
      number,
      supplier,
      service,
      form: null,
      step,
      at: ctx.clock.now(),
      ...(step === "unfilled" ? { reason } : {}),
    });
}

/** Billed when it is here, once, and never above what we said we would pay. @returns whether all is well. */
async function charge(ctx: Ctx, row: RequestRow): Promise<boolean> {
  const { requester, number, supplier } = row;
  if (!supplier) return true;
  const cost = moneyOf(row.offeredCost, row.offeredCurrency);
  const maximum = moneyOf(row.maxCost, row.maxCostCurrency);
  const at = ctx.clock.now();
  const billed = await bill(ctx, { requester, number, supplier, cost, maximum, at });
  return billed === "billed" || billed === "free";
}

async function withAttention(ctx: Ctx, row: RequestRow, attention: string): Promise<RequestRow> {
  await patchRequest(ctx, row.id, { attention });
  return { ...row, attention };
}
