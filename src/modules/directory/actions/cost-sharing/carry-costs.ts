import type { Ctx } from "#kernel/tenancy";
import { plainName } from "../../model/face.ts";
import { type CarriedCost, sharedCostAsText } from "../../model/cost-sharing/shared-cost.ts";
import { readResults } from "../../store/cost-sharing/result.ts";
import { fixShares } from "./fix-shares.ts";
import { addSharedCost, listSharedCosts } from "./shared-costs.ts";

/** Every shared cost, to be carried elsewhere; what was fixed of it is worked out and fixed anew there. */
export async function exportCosts(ctx: Ctx): Promise<CarriedCost[]> {
  const costs: CarriedCost[] = [];
  for (const cost of await listSharedCosts(ctx)) {
    const results = await readResults(ctx, { cost: cost.id });
    const fixed = results.some(({ withdrawnAt }) => withdrawnAt === null);
    costs.push({ ...sharedCostAsText(cost), fixed });
  }
  return costs;
}

/** Takes a shared cost into this network; one of the same name and year stays as it is. */
export async function takeCost(ctx: Ctx, { fixed, ...cost }: CarriedCost): Promise<void> {
  const known = await listSharedCosts(ctx);
  const same = known.some(
    ({ name, year }) => year === cost.year && plainName(name) === plainName(cost.name),
  );
  if (same) return;
  const id = await addSharedCost(ctx, cost);
  if (fixed) await fixShares(ctx, id);
}
