import { agencyName, branchAddress } from "#modules/directory";
import { inLanguage } from "#kernel/i18n";
import type { Ctx } from "#kernel/tenancy";
import type { RequestMessage } from "#standards/iso18626";
import { readReader } from "../../store/readers.ts";
import type { RequestRow } from "../../store/requests.ts";
import { readSupply } from "../../store/supplies.ts";
import type { RequesterFacts } from "./messages.ts";
import { physicalAddress } from "./physical-address.ts";

/**
 * What a supplier must know of who asks: the library's name, and where the parcel goes. Of the reader
 * nothing, unless the reader's library has the supplier send to the reader (sendToPatron).
 */
export async function requesterFacts(ctx: Ctx, row: RequestRow): Promise<RequesterFacts> {
  if (row.library === null) return brokerFacts(ctx, row);
  const branch = await branchAddress(ctx, row.library, row.pickupBranch);
  const name = inLanguage((await agencyName(ctx, row.requester)) ?? {}, "en", row.requester);
  const delivery = branch
    ? [{ sortOrder: 1, address: { physical: physicalAddress(branch) } }]
    : undefined;
  const patronInfo = await directReader(ctx, row.id);
  return { name, delivery, ...(patronInfo ? { patronInfo } : {}) };
}

async function directReader(ctx: Ctx, request: string): Promise<RequestMessage["patronInfo"]> {
  const reader = await readReader(ctx, request);
  if (!reader?.sendDirectly || !reader.name) return undefined;
  const { name, contact } = reader;
  const addresses = contact ? [{ physical: { line1: name, line2: contact } }] : [];
  return { surname: name, sendToPatron: true, addresses };
}

/** A broker hands on where its own requester wants the thing. */
async function brokerFacts(ctx: Ctx, row: RequestRow): Promise<RequesterFacts> {
  const supply = row.brokeredFor ? await readSupply(ctx, row.brokeredFor) : null;
  return {
    name: supply?.requesterName ?? row.requester,
    delivery: supply?.delivery.map((address, place) => ({ sortOrder: place + 1, address })),
    ...(supply?.patron ? { patronInfo: supply.patron } : {}),
  };
}
