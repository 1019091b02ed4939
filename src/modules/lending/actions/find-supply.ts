import { type AgencyKey, memberOf } from "#modules/directory";
import { type Ctx, inNameOf } from "#kernel/tenancy";
import { holdSupply, type SupplyRow } from "../store/supplies.ts";
import type { RequestRow } from "../store/requests.ts";

/**
 * What a request has become at the member that is asked, or was; null where it was not, or is none of ours.
 * For the software only.
 */
export async function findSupply(
  ctx: Ctx,
  { requester, number }: Pick<RequestRow, "requester" | "number">,
  supplier: AgencyKey,
): Promise<SupplyRow | null> {
  if (ctx.principal.kind !== "system") return null;
  const member = await memberOf(ctx, supplier);
  if (!member) return null;
  return inNameOf(ctx, member.id, "what a request has become", (own) =>
    holdSupply(own, supplier, requester, number),
  );
}
