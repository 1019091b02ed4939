import { branchAddress } from "#modules/directory";
import { inLanguage } from "#kernel/i18n";
import type { Ctx } from "#kernel/tenancy";
import type { SupplyingAgencyMessage } from "#standards/iso18626";
import type { Told } from "../../model/tells.ts";
import { brokeredRequest } from "../../store/requests.ts";
import type { SupplyRow } from "../../store/supplies.ts";
import { agencyOfKey } from "./agencies.ts";
import { physicalAddress } from "./physical-address.ts";

/** Where what is sent goes back to: the branch that the copy is of. A broker hands on what its supplier said. */
export async function returnInfo(
  ctx: Ctx,
  row: SupplyRow,
  { status, reason }: Told,
): Promise<SupplyingAgencyMessage["returnInfo"]> {
  if (status !== "Loaned" || reason === "RenewResponse") return undefined;
  if (row.library === null) return (await brokeredRequest(ctx, row.id))?.returnTo ?? undefined;
  const branch = await branchAddress(ctx, row.library, row.branch);
  return {
    returnAgency: agencyOfKey(row.supplier),
    ...(branch
      ? { name: inLanguage(branch.name, "en", branch.code), address: physicalAddress(branch) }
      : {}),
  };
}
