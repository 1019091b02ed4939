import { Refusal } from "#kernel/access";
import { isId } from "#kernel/ids";
import type { Ctx, Library } from "#kernel/tenancy";
import { mayEditNetwork, mayWorkAt } from "../../policy.ts";
import { type CostResult, readResults } from "../../store/cost-sharing/result.ts";

export type { CostResult } from "../../store/cost-sharing/result.ts";

/** Everything that was ever fixed of a cost, the newest first. */
export async function resultsOf(ctx: Ctx, cost: string): Promise<readonly CostResult[]> {
  if (!mayEditNetwork(ctx.principal)) throw new Refusal("forbidden");
  return isId(cost) ? readResults(ctx, { cost }) : [];
}

/** One result with all its shares. @throws Refusal("not-found") where there is none such. */
export async function fixedResult(ctx: Ctx, id: string): Promise<CostResult> {
  if (!mayEditNetwork(ctx.principal)) throw new Refusal("forbidden");
  return oneResult(ctx, id);
}

/** What was fixed for a library, the newest first; of each result its own share only. */
export async function sharesOfLibrary(ctx: Ctx, library: Library): Promise<readonly CostResult[]> {
  mustWork(ctx, library);
  return (await readResults(ctx)).map((result) => own(result, library));
}

/** The library's own share of one result. @throws Refusal("not-found") where it has none. */
export async function shareOfLibrary(ctx: Ctx, library: Library, id: string): Promise<CostResult> {
  mustWork(ctx, library);
  const result = own(await oneResult(ctx, id), library);
  if (result.shares.length === 0) throw new Refusal("not-found");
  return result;
}

async function oneResult(ctx: Ctx, id: string): Promise<CostResult> {
  const result = isId(id) ? (await readResults(ctx, { result: id }))[0] : undefined;
  if (!result) throw new Refusal("not-found");
  return result;
}

/** Rows of others do not come from the database anyway; who has network reach is shown no more here either. */
function own(result: CostResult, { code }: Library): CostResult {
  return { ...result, shares: result.shares.filter(({ library }) => library === code) };
}

function mustWork(ctx: Ctx, library: Library): void {
  if (!mayWorkAt(ctx.principal, library.id)) throw new Refusal("forbidden");
}
