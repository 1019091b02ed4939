import type { LibraryId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import type { NcipMessage, NcipRequest, RequestOf, ResponseOf, ServiceName } from "#standards/ncip";
import { charged } from "./charged.ts";
import { acceptItem, checkInItem, checkOutItem, recallItem, renewItem } from "./circulate.ts";
import { lookupItem, lookupUser } from "./look-up.ts";
import { generalNo } from "./no.ts";
import { cancelRequestItem, requestItem } from "./place.ts";

type Service<Name extends ServiceName> = (
  ctx: Ctx,
  body: RequestOf<Name>,
  library: LibraryId,
) => Promise<ResponseOf<Name>>;

/** What a library's own system may ask of lending, or tell it. */
const services: { readonly [Name in ServiceName]?: Service<Name> } = {
  LookupUser: lookupUser,
  LookupItem: lookupItem,
  RequestItem: (ctx, body, library) => requestItem(ctx, library, body),
  CancelRequestItem: cancelRequestItem,
  AcceptItem: acceptItem,
  CheckOutItem: checkOutItem,
  CheckInItem: checkInItem,
  RenewItem: renewItem,
  RecallItem: recallItem,
  CreateUserFiscalTransaction: charged,
};

/**
 * Does what a library's own system asks, in the name of that library.
 * @throws NcipFault with what the standard names, Refusal, InvalidInput
 */
export async function hearOwnSystem<Name extends ServiceName>(
  ctx: Ctx,
  library: LibraryId,
  { service, body, header }: NcipRequest<Name>,
): Promise<NcipMessage> {
  const serve: Service<Name> | undefined = services[service];
  if (!serve) throw generalNo(service, "Unsupported Service", "lending has no use for it");
  const answer = {
    kind: "response",
    service,
    header: header && { from: header.to, to: header.from },
    body: await serve(ctx, body, library),
  };
  // Service and body are of one kind.
  return answer as NcipMessage;
}
