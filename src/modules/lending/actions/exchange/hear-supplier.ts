import type { AgencyKey } from "#modules/directory";
import type { Ctx } from "#kernel/tenancy";
import type { Money } from "#standards/iso4217";
import type { Confirmation, SupplyingAgencyMessage } from "#standards/iso18626";
import { given } from "../../model/given.ts";
import type { SupplierSays } from "../../model/machines/requester.ts";
import { moneyOf } from "../../model/money.ts";
import { exchangeKey } from "../../model/parties.ts";
import { supplierSays } from "../../model/says.ts";
import { journalIn, type Outcome } from "../../store/messages.ts";
import { holdRequest, patchRequest, type RequestRow } from "../../store/requests.ts";
import { keyOf } from "./agencies.ts";
import { confirm, saidIn } from "./confirm.ts";
import type { Mailbag } from "./mailbag.ts";
import { moveRequest } from "./move-request.ts";
import { requestWentOn } from "./request-went-on.ts";
import type { Source } from "./source.ts";
import { serviceTerms } from "./terms.ts";

/**
 * What a supplier answers or tells. Only the supplier asked now moves the request: what one says that
 * was passed over comes late and is kept, and a parcel from it needs a person.
 */
export async function hearSupplier(
  ctx: Ctx,
  message: SupplyingAgencyMessage,
  source: Source,
  bag: Mailbag,
): Promise<Confirmation> {
  const { header } = message;
  const requester = keyOf(header.requestingAgency);
  const row = await holdRequest(ctx, requester, header.requestingAgencyRequestId);
  const error = { type: "UnrecognisedDataValue", value: "requestingAgencyRequestId" } as const;
  const confirmation = confirm(ctx, message, row ? undefined : error);
  const came = row ? await apply(ctx, row, message) : null;
  const exchange = exchangeKey(requester, header.requestingAgencyRequestId);
  await journalIn(
    ctx,
    { library: ctx.library, ...(row ? { request: row.id } : {}), peer: source.peer, exchange },
    message,
    {
      said: saidIn(message),
      digest: source.digest,
      outcome: row ? (came?.outcome ?? "recorded") : "refused",
      remarks: source.remarks,
      confirmation,
    },
  );
  if (row && came?.moved) await requestWentOn(ctx, row, came.moved, came.event, bag);
  return confirmation;
}

type Came = {
  readonly outcome: Outcome;
  readonly event: SupplierSays;
  readonly moved: RequestRow | null;
};

async function apply(ctx: Ctx, row: RequestRow, message: SupplyingAgencyMessage): Promise<Came> {
  const supplier = keyOf(message.header.supplyingAgency);
  const event = supplierSays(message, row.state, await maximumOf(ctx, row, supplier));
  if (supplier !== row.supplier) {
    if (event === "says-loaned") await patchRequest(ctx, row.id, { attention: "late-loan" });
    return { outcome: "recorded", event, moved: null };
  }
  const by = { name: supplier, person: null };
  const note = message.messageInfo.note ? { note: message.messageInfo.note } : {};
  const moved = await moveRequest(ctx, row, event, by, {
    patch: learnt(message, event),
    detail: { ...note, status: message.statusInfo.status, ...reasonOf(message) },
  });
  return { outcome: moved ? "applied" : "recorded", event, moved };
}

/** What may be charged without asking us again: what we said, else what is agreed with the supplier. */
async function maximumOf(
  ctx: Ctx,
  { requester, service, maxCost, maxCostCurrency }: RequestRow,
  supplier: AgencyKey,
): Promise<Money | null> {
  const said = moneyOf(maxCost, maxCostCurrency);
  return said ?? (await serviceTerms(ctx, supplier, requester, service))?.cost ?? null;
}

function reasonOf({ messageInfo }: SupplyingAgencyMessage): { reason?: string } {
  const reason = messageInfo.reasonUnfilled?.value ?? messageInfo.reasonRetry?.value;
  return reason ? { reason } : {};
}

/** What the message tells of the loan itself. */
function learnt(message: SupplyingAgencyMessage, event: SupplierSays): Partial<RequestRow> {
  const { header, messageInfo, statusInfo } = message;
  return given({
    ...ofDelivery(message),
    supplyingNumber: header.supplyingAgencyRequestId,
    dueAt: dateOf(statusInfo.dueDate),
    conditions: event === "says-conditions" ? conditionIn(message) : undefined,
    retryAfter: dateOf(messageInfo.retryAfter),
    reason: reasonOf(message).reason,
    returnTo: message.returnInfo,
    copyUrl: statusInfo.status === "CopyCompleted" ? linkIn(messageInfo.note) : undefined,
  });
}

/** Which copy goes, and what it costs. */
function ofDelivery({ messageInfo, deliveryInfo }: SupplyingAgencyMessage) {
  const cost = deliveryInfo?.deliveryCosts ?? messageInfo.offeredCosts;
  return {
    itemId: deliveryInfo?.itemId,
    offeredCost: cost?.amount,
    offeredCurrency: cost?.currency,
  };
}

/** The condition by its code; a cost above what we said is one without a code. */
const conditionIn = ({ deliveryInfo }: SupplyingAgencyMessage): string =>
  deliveryInfo?.loanCondition?.value ?? "cost";

/** Where the copy can be had, where the note says so. */
const linkIn = (note = ""): string | undefined => /https?:\/\/[^\s<>"']{1,500}/.exec(note)?.[0];

const dateOf = (timestamp?: string): Date | undefined =>
  timestamp === undefined ? undefined : new Date(timestamp);
