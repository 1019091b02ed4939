import type { Ctx } from "#kernel/tenancy";
import { USUAL_LOAN_DAYS } from "../../model/usual-days.ts";
import { given } from "../../model/given.ts";
import type { SupplierAct } from "../../model/machines/supplier.ts";
import type { Actor } from "../../store/steps.ts";
import type { SupplyRow } from "../../store/supplies.ts";
import type { SupplyActInput } from "./act-input.ts";
import type { Mailbag } from "./mailbag.ts";
import { moveSupply } from "./move-supply.ts";
import { supplyWentOn } from "./supply-went-on.ts";
import { serviceTerms } from "./terms.ts";

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
  const { note, reason, retryAfter, link } = input;
  const reasonRetry = act === "offer-retry" ? reason : undefined;
  await supplyWentOn(ctx, row, moved, act, bag, given({ note, reasonRetry, retryAfter, link }));
  return moved;
}

/** A loan is shipped, a copy delivered; "copy or loan" may be either. */
function fitsService({ service }: SupplyRow, act: SupplierAct): boolean {
  if (act === "ship") return service !== "Copy";
  return act !== "deliver" || service !== "Loan";
}

/** What was typed that the row keeps. */
function taken(input: SupplyActInput): Partial<SupplyRow> {
  const { reason, conditions, cost, itemId, callNumber, branch } = input;
  const amount =
    cost === undefined ? {} : { cost: cost?.amount ?? null, costCurrency: cost?.currency ?? null };
  return { ...given({ reason, conditions, itemId, callNumber, branch }), ...amount };
}

function detailOf({ note, reason, itemId }: SupplyActInput): Record<string, unknown> {
  return given({ note, reason, itemId });
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
  const { loanDays, deliveryDays } = terms ?? { loanDays: null, deliveryDays: 0 };
  const days = loanDays ?? USUAL_LOAN_DAYS;
  const now = ctx.clock.now().epochMilliseconds;
  if (act === "ship") return { dueAt: daysAfter(now, days + deliveryDays) };
  return { dueAt: daysAfter(Math.max(now, row.dueAt?.getTime() ?? now), days) };
}

const daysAfter = (from: number, days: number): Date => new Date(from + days * 86_400_000);
