import { InvalidInput, Refusal } from "#kernel/access";
import { audit } from "#kernel/audit";
import { isId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import { type Gap, gapsOf } from "../../model/cost-sharing/gaps.ts";
import type { SharedCostFacts } from "../../model/cost-sharing/shared-cost.ts";
import { type Share, shareOut } from "../../model/cost-sharing/share-out.ts";
import { mayEditNetwork } from "../../policy.ts";
import { addResult, setResultWithdrawn } from "../../store/cost-sharing/result.ts";
import { sharedCost } from "./shared-costs.ts";

/** The shares of a cost, or why there are none yet. */
export type Sharing =
  | { readonly shares: readonly Share[]; readonly gaps?: never }
  | { readonly gaps: readonly Gap[]; readonly shares?: never };

/** What each would pay; nothing is kept. */
export function sharingOf(cost: Pick<SharedCostFacts, "total" | "formula" | "parties">): Sharing {
  const gaps = gapsOf(cost.total, cost.formula, cost.parties);
  if (gaps.length > 0) return { gaps };
  return { shares: shareOut(cost.total, cost.formula, cost.parties) };
}

/**
 * Fixes the shares as they are worked out now, for good: each library sees its own from now on, and
 * no later change moves them. @throws InvalidInput while something is missing. @returns the result's id.
 */
export async function fixShares(ctx: Ctx, id: string): Promise<string> {
  const cost = await sharedCost(ctx, id);
  const { shares } = sharingOf(cost);
  if (!shares) throw new InvalidInput({ parties: "cost-gaps" });
  const result = await addResult(ctx, cost, shares);
  await noted(ctx, "cost-fixed", Object.values(cost.name)[0] ?? null);
  return result;
}

/** Withdraws shares that were fixed; they stay in the history, marked so. */
export function withdrawResult(ctx: Ctx, id: string): Promise<void> {
  return setWithdrawn(ctx, id, ctx.clock.now(), "cost-withdrawn");
}

/** Lets withdrawn shares hold again. */
export function reinstateResult(ctx: Ctx, id: string): Promise<void> {
  return setWithdrawn(ctx, id, null, "cost-reinstated");
}

async function setWithdrawn(
  ctx: Ctx,
  id: string,
  at: Temporal.Instant | null,
  deed: string,
): Promise<void> {
  if (!mayEditNetwork(ctx.principal)) throw new Refusal("forbidden");
  if (!isId(id) || !(await setResultWithdrawn(ctx, id, at))) throw new Refusal("not-found");
  await noted(ctx, deed, null);
}

function noted(ctx: Ctx, deed: string, subject: string | null): Promise<void> {
  return audit(ctx, `directory.${deed}`, subject);
}
