import { checked, Refusal } from "#kernel/access";
import { audit } from "#kernel/audit";
import { type Ctx, type Library, libraryByCode } from "#kernel/tenancy";
import type { DirectoryData } from "../../model/shape.ts";
import {
  type LendingPolicy,
  lendingPolicyShape,
  openPolicy,
} from "../../model/lending-policy/shape.ts";
import { sameData } from "../../model/same-data.ts";
import { mayEditLibrary } from "../../policy.ts";
import { putLendingPolicy, readLendingPolicy } from "../../store/lending-policy/lending-policy.ts";

/** What the library lends; one that has said nothing lends everything its agreements offer. */
export async function lendingPolicyOf(
  ctx: Ctx,
  { id }: Pick<Library, "id">,
): Promise<LendingPolicy> {
  return (await readLendingPolicy(ctx, id)) ?? openPolicy;
}

/** Changes what the library lends. @throws InvalidInput with the path of every fault */
export async function changeLendingPolicy(
  ctx: Ctx,
  library: Pick<Library, "id" | "code">,
  given: unknown,
): Promise<void> {
  if (!mayEditLibrary(ctx.principal, library.id)) throw new Refusal("forbidden");
  const policy = checked(lendingPolicyShape, given);
  if (sameData(policy, await readLendingPolicy(ctx, library.id))) return;
  await putLendingPolicy(ctx, library.id, policy);
  await audit(ctx, "directory.lending-policy-changed", library.code, {}, library.id);
}

/** Takes a policy from elsewhere; that of a library unknown here is left. */
export async function takeLendingPolicy(
  ctx: Ctx,
  { library, policy }: DirectoryData["lendingPolicies"][number],
): Promise<void> {
  const known = await libraryByCode(ctx, library);
  if (known) await changeLendingPolicy(ctx, known, policy);
}
