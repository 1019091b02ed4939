import type { Ctx } from "#kernel/tenancy";
import type { Confirmation, RequestingAgencyMessage } from "#standards/iso18626";
import { given } from "../../model/given.ts";
import type { RequesterSays } from "../../model/machines/supplier.ts";
import { exchangeKey } from "../../model/parties.ts";
import { plainNote, requesterSays } from "../../model/says.ts";
import { journalIn } from "../../store/messages.ts";
import { holdSupply } from "../../store/supplies.ts";
import { keyOf } from "./agencies.ts";
import { confirm, saidIn } from "./confirm.ts";
import type { Mailbag } from "./mailbag.ts";
import { moveSupply } from "./move-supply.ts";
import type { Source } from "./source.ts";
import { supplyWentOn } from "./supply-went-on.ts";

/** What a requester does or asks, about a request that it made here. */
export async function hearRequester(
  ctx: Ctx,
  message: RequestingAgencyMessage,
  source: Source,
  bag: Mailbag,
): Promise<Confirmation> {
  const { header } = message;
  const supplier = keyOf(header.supplyingAgency);
  const requester = keyOf(header.requestingAgency);
  const number = header.requestingAgencyRequestId;
  const row = await holdSupply(ctx, supplier, requester, number);
  const of = { library: ctx.library, peer: source.peer, exchange: exchangeKey(requester, number) };
  const came = { said: saidIn(message), digest: source.digest, remarks: source.remarks };
  if (!row) {
    const confirmation = confirm(ctx, message, UNKNOWN);
    await journalIn(ctx, of, message, { ...came, outcome: "refused", confirmation });
    return confirmation;
  }
  const event = eventOf(ctx, message);
  const by = { name: row.requesterName ?? requester, person: null };
  const detail = given({ note: message.note && plainNote(message.note) });
  const moved = await moveSupply(ctx, row, event, by, { detail });
  const confirmation = confirm(ctx, message);
  const outcome = moved ? "applied" : "recorded";
  await journalIn(ctx, { ...of, supply: row.id }, message, { ...came, outcome, confirmation });
  if (moved) await supplyWentOn(ctx, row, moved, event, bag);
  return confirmation;
}

const UNKNOWN = { type: "UnrecognisedDataValue", value: "requestingAgencyRequestId" } as const;

/** A broker cannot say yes to cancelling before its own supplier has. */
function eventOf(ctx: Ctx, message: RequestingAgencyMessage): RequesterSays {
  const says = requesterSays(message);
  return says === "cancels" && ctx.library === null ? "cancels-brokered" : says;
}
