import { type Ctx, inNameOf } from "#kernel/tenancy";
import type { Confirmation, Message } from "#standards/iso18626";
import { exchangeKey } from "../../model/parties.ts";
import { unusableIn } from "../../model/unusable.ts";
import { answeredBefore } from "../../store/messages.ts";
import { findTenant, keyOf } from "./agencies.ts";
import { confirm } from "./confirm.ts";
import { lockExchange } from "./exchange-lock.ts";
import { heard } from "./heard.ts";
import { emptyBag } from "./mailbag.ts";
import { settle } from "./settle.ts";

/**
 * Takes in a message of a foreign system, exactly once: the very same message again (by its digest)
 * gets the same confirmation and has no effect. To be called with system reach, in a transaction of
 * its own; effect, journal and confirmation are committed together.
 */
export async function receive(
  ctx: Ctx,
  from: {
    readonly peer: string;
    readonly digest: Uint8Array;
    readonly remarks?: readonly string[];
  },
  message: Message,
): Promise<Confirmation> {
  const { header } = message;
  const requester = keyOf(header.requestingAgency);
  await lockExchange(ctx, requester, header.requestingAgencyRequestId);
  const exchange = exchangeKey(requester, header.requestingAgencyRequestId);
  const before = await answeredBefore(ctx, from.peer, exchange, from.digest);
  if (before) return before;
  const [element, agency] =
    message.kind === "supplyingAgencyMessage"
      ? (["requestingAgencyId", requester] as const)
      : (["supplyingAgencyId", keyOf(header.supplyingAgency)] as const);
  const tenant = await findTenant(ctx, agency);
  if (!tenant) return confirm(ctx, message, { type: "UnrecognisedDataValue", value: element });
  const source = { peer: from.peer, digest: from.digest, remarks: from.remarks ?? [] };
  const unusable = unusableIn(message);
  if (unusable) return confirm(ctx, message, unusable);
  const bag = emptyBag();
  const confirmation = await inNameOf(ctx, tenant.library, "message of a foreign system", (own) =>
    heard(own, message, source, bag),
  );
  await settle(ctx, bag);
  return confirmation;
}
