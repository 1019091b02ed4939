import type { Ctx } from "#kernel/tenancy";
import type { SupplierAct } from "../../model/machines/supplier.ts";
import type { Actor } from "../../store/steps.ts";
import type { SupplyRow } from "../../store/supplies.ts";
import type { SupplyActInput } from "./act-input.ts";
import type { Mailbag } from "./mailbag.ts";
import { moveSupply } from "./move-supply.ts";
import { supplyWentOn } from "./supply-went-on.ts";
import { serviceTerms } from "./terms.ts";

/** Where the terms say nothing of it. */
const USUAL_DAYS = 28;

/**
 * Does an act with a supply that is held, and writes what the requester must hear. @returns the row as
 * it is now; null where the act has no place in its state, and nothing was done.
 */
export async function supplyAct(
  ctx: Ctx,
  row: SupplyRow,
  act: SupplierAct,
  input: SupplyActInput,
  by: Actor,
  bag: Mailbag,
): Promise<SupplyRow | null> {
  if (!fitsService(row, act)) return null;
  const patch = { ...taken(input), ...(await due(ctx, row, act, input)), ...ofAct(row, act) };
  const moved = await moveSupply(ctx, row, act, by, { patch, detail: detailOf(input) });
  if (!moved) return null;
  const words = {
    ...(input.note ? { note: input.note } : {}),
    ...(act === "offer-retry" && input.reason ? { reasonRetry: input.reason } : {}),
    ...(input.retryAfter ? { retryAfter: input.retryAfter } : {}),
  };
  await supplyWentOn(ctx, row, moved, act, bag, words);
  return moved;
}

/** A loan is shipped, a copy delivered; "copy or loan" may be either. */
function fitsService({ service }: SupplyRow, act: SupplierAct): boolean {
  if (act === "ship") return service !== "Copy";
  return act !== "deliver" || service !== "Loan";
}

/** What was typed that the row keeps. */
function taken(input: SupplyActInput): Partial<SupplyRow> {
  const { reason, conditions, cost, itemId, callNumber, branch, returnTo } = input;
  return {
    ...(reason ? { reason } : {}),
    ...(conditions ? { conditions } : {}),
    ...(cost === undefined
      ? {}
      : { cost: cost?.amount ?? null, costCurrency: cost?.currency ?? null }),
    ...(itemId ? { itemId } : {}),
    ...(callNumber ? { callNumber } : {}),
    ...(branch ? { branch } : {}),
    ...(returnTo ? { returnTo } : {}),
  };
}

function detailOf({ note, reason, itemId }: SupplyActInput): Record<string, string> {
  return {
    ...(note ? { note } : {}),
    ...(reason ? { reason } : {}),
    ...(itemId ? { itemId } : {}),
  };
}

function ofAct(row: SupplyRow, act: SupplierAct): Partial<SupplyRow> {
  if (act === "put-back") return { itemId: null };
  return act === "allow-renewal" ? { renewals: row.renewals + 1 } : {};
}

/** A loan runs as agreed unless somebody says when it is due; a renewal adds as much again. */
async function due(
  ctx: Ctx,
  row: SupplyRow,
  act: SupplierAct,
  { dueAt }: SupplyActInput,
): Promise<Partial<SupplyRow>> {
  if (dueAt) return { dueAt: new Date(dueAt) };
  if (act !== "ship" && act !== "allow-renewal") return {};
  const terms = await serviceTerms(ctx, row.supplier, row.requester, "Loan");
  const now = ctx.clock.now().epochMilliseconds;
  const from = act === "ship" ? now : Math.max(now, row.dueAt?.getTime() ?? now);
  const travel = act === "ship" ? (terms?.deliveryDays ?? 0) : 0;
  const days = (terms?.loanDays ?? USUAL_DAYS) + travel;
  return { dueAt: new Date(from + days * 86_400_000) };
}
