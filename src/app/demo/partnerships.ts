import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { packageRoot } from "#kernel/config";
import type { Ctx } from "#kernel/tenancy";
import { addSharedCost, fixShares, listSharedCosts } from "#modules/directory";

const costs = z.array(z.looseObject({ fixed: z.boolean() }));

/** What the demo libraries pay together; what an interrupted load has done is left as it is. */
export async function loadPartnerships(ctx: Ctx): Promise<void> {
  if ((await listSharedCosts(ctx)).length === 0) await loadCosts(ctx);
}

async function loadCosts(ctx: Ctx): Promise<void> {
  for (const { fixed, ...cost } of costs.parse(fileOf("cost-sharing.json"))) {
    const id = await addSharedCost(ctx, cost);
    if (fixed) await fixShares(ctx, id);
  }
}

function fileOf(name: string): unknown {
  return JSON.parse(readFileSync(join(packageRoot, "demo", name), "utf8"));
}
