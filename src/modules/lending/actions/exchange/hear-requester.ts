import type { Ctx } from "#kernel/tenancy";
import type { Confirmation, RequestingAgencyMessage } from "#standards/iso18626";
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
  const row = await holdSupply(ctx, supplier, requester, header.requestingAgencyRequestId);
  const error = { type: "UnrecognisedDataValue", value: "requestingAgencyRequestId" } as const;
  const confirmation = confirm(ctx, message, row ? undefined : error);
  const says = requesterSays(message);
  const event = says === "cancels" && ctx.library === null ? "cancels-brokered" : says;
  const by = { name: row?.requesterName ?? requester, person: null };
  const note = message.note ? { note: plainNote(message.note) } : {};
  const moved = row ? await moveSupply(ctx, row, event, by, { detail: note }) : null;
  const exchange = exchangeKey(requester, header.requestingAgencyRequestId);
  await journalIn(
    ctx,
    { library: ctx.library, ...(row ? { supply: row.id } : {}), peer: source.peer, exchange },
    message,
    {
      said: saidIn(message),
      digest: source.digest,
      outcome: row ? (moved ? "applied" : "recorded") : "refused",
      remarks: source.remarks,
      confirmation,
    },
  );
  if (row && moved) await supplyWentOn(ctx, row, moved, event, bag);
  return confirmation;
}
