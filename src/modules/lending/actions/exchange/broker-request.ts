import type { Ctx } from "#kernel/tenancy";
import type { SupplyRow } from "../../store/supplies.ts";
import { askNext } from "./ask-next.ts";
import { brokerTold } from "./broker.ts";
import { layRota } from "./lay-rota.ts";
import type { Mailbag } from "./mailbag.ts";
import { newRequest } from "./new-request.ts";

/**
 * The network is asked by a foreign system: it asks on in its own name, first whom the requester
 * itself names, then whoever lends to it.
 */
export async function brokerRequest(ctx: Ctx, supply: SupplyRow, bag: Mailbag): Promise<void> {
  const { service, titleId, citation, publication, neededBy, note } = supply;
  const wish = {
    library: null,
    requester: supply.supplier,
    service,
    titleId,
    citation,
    publication,
    pickupBranch: null,
    neededBy,
    anyEdition: supply.serviceInfo.anyEdition ?? false,
    note,
    maxCost: supply.maxCost,
    maxCostCurrency: supply.maxCostCurrency,
    brokeredFor: supply.id,
    copyright: supply.copyright,
  };
  const by = { name: supply.requesterName ?? supply.requester, person: null };
  const row = await newRequest(ctx, wish, by);
  await layRota(ctx, row, { wished: supply.suppliers, lendsTo: supply.requester });
  const asked = await askNext(ctx, row, bag);
  brokerTold(supply.id, row, asked, "ask", bag);
}
