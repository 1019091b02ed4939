import type { AgencyKey } from "#modules/directory";
import { newId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import type { Confirmation, RequestMessage, ServiceInfo } from "#standards/iso18626";
import type { SupplierEvent } from "../../model/machines/supplier.ts";
import { USUAL_ANSWER_DAYS } from "../../model/usual-days.ts";
import { exchangeKey } from "../../model/parties.ts";
import { journalIn } from "../../store/messages.ts";
import { noteStep } from "../../store/steps.ts";
import {
  holdSupply,
  insertSupply,
  nextSupplyNumber,
  type SupplyRow,
} from "../../store/supplies.ts";
import { keyOf } from "./agencies.ts";
import { confirm, saidIn } from "./confirm.ts";
import type { Mailbag } from "./mailbag.ts";
import { moveSupply } from "./move-supply.ts";
import type { Source } from "./source.ts";
import { supplyArrived } from "./supply-arrived.ts";
import { serviceTerms } from "./terms.ts";

/**
 * A request, a retry of one, or a reminder. A request that is known already is kept in the journal and
 * moves nothing (the number is the requester's word that it is the same one).
 */
export async function hearRequest(
  ctx: Ctx,
  message: RequestMessage,
  source: Source,
  bag: Mailbag,
): Promise<Confirmation> {
  const { header, serviceInfo } = message;
  const supplier = keyOf(header.supplyingAgency);
  const requester = keyOf(header.requestingAgency);
  const known = await holdSupply(ctx, supplier, requester, header.requestingAgencyRequestId);
  const row = known ?? (await enterSupply(ctx, message, source));
  const event = known ? eventOf(serviceInfo?.requestType) : null;
  const confirmation = confirm(ctx, message);
  const moved = known && event ? await moveSupply(ctx, known, event, actorOf(row)) : null;
  const exchange = exchangeKey(requester, header.requestingAgencyRequestId);
  await journalIn(
    ctx,
    { library: ctx.library, supply: row.id, peer: source.peer, exchange },
    message,
    {
      said: saidIn(message),
      digest: source.digest,
      outcome: !known || moved ? "applied" : "recorded",
      remarks: source.remarks,
      confirmation,
    },
  );
  if (!known) await supplyArrived(ctx, row, bag);
  return confirmation;
}

function eventOf(type: string | undefined): SupplierEvent | null {
  if (type === "Retry") return "asks-again";
  return type === "Reminder" ? "reminds" : null;
}

const actorOf = (row: SupplyRow) => ({ name: row.requesterName ?? row.requester, person: null });

async function enterSupply(
  ctx: Ctx,
  message: RequestMessage,
  { peer }: Source,
): Promise<SupplyRow> {
  const row = await newSupply(ctx, message, peer);
  await insertSupply(ctx, row);
  await noteStep(ctx, { library: ctx.library, supply: row.id }, actorOf(row), {
    event: "requested",
    from: null,
    to: row.state,
  });
  return row;
}

async function newSupply(
  ctx: Ctx,
  message: RequestMessage,
  peer: string | null,
): Promise<SupplyRow> {
  const { header } = message;
  const supplier = keyOf(header.supplyingAgency);
  const requester = keyOf(header.requestingAgency);
  const now = ctx.clock.now();
  const at = new Date(now.epochMilliseconds);
  const number = await nextSupplyNumber(ctx);
  const asked = askedFor(message);
  const terms = await serviceTerms(ctx, supplier, requester, asked.service);
  return {
    ...nothingYet,
    ...asked,
    ...ofRequester(message),
    id: newId(),
    library: ctx.library,
    supplier,
    requester,
    peer,
    requestingNumber: header.requestingAgencyRequestId,
    supplyingNumber: `S${now.toString().slice(0, 4)}-${String(number).padStart(5, "0")}`,
    stateAt: at,
    cost: terms?.cost?.amount ?? null,
    costCurrency: terms?.cost?.currency ?? null,
    answerBy: new Date(
      now.add({ hours: 24 * (terms?.answerDays ?? USUAL_ANSWER_DAYS) }).epochMilliseconds,
    ),
    attention: terms ? null : "no-agreement",
    receivedAt: at,
  };
}

/** What a supply is before anybody has done anything with it. */
const nothingYet = {
  state: "requested",
  conditions: null,
  itemId: null,
  branch: null,
  callNumber: null,
  dueAt: null,
  renewals: 0,
  lastReason: null,
  reason: null,
  endedAt: null,
  version: 0,
} as const;

/** The thing that is asked for. */
function askedFor(message: RequestMessage) {
  const { bibliographicInfo, publicationInfo = {} } = message;
  const serviceInfo: ServiceInfo = message.serviceInfo ?? { serviceType: "Loan" };
  return {
    service: serviceInfo.serviceType,
    titleId: ownTitle(message),
    citation: bibliographicInfo,
    publication: publicationInfo,
    neededBy: serviceInfo.needBeforeDate?.slice(0, 10) ?? null,
    note: serviceInfo.note ?? null,
    serviceInfo,
    copyright: serviceInfo.copyrightCompliance?.value ?? null,
  };
}

/** Who asks, what they would pay, and where it should go. */
function ofRequester(message: RequestMessage) {
  const { patronInfo, delivery = [], requestingAgencyInfo, billingInfo } = message;
  const maximum = billingInfo?.maximumCosts ?? null;
  return {
    requesterName: requestingAgencyInfo?.name ?? null,
    delivery: delivery.flatMap(({ address }) => (address ? [address] : [])),
    suppliers: named(message),
    patron: patronInfo?.sendToPatron ? patronInfo : null,
    maxCost: maximum && maximum.amount,
    maxCostCurrency: maximum && maximum.currency,
  };
}

/** Whom the requester would have asked, in its order. */
function named({ suppliers = [] }: RequestMessage): readonly AgencyKey[] {
  return suppliers
    .toSorted((a, b) => (a.sortOrder ?? 0) - (b.sortOrder ?? 0))
    .flatMap(({ supplier }) => (supplier ? [keyOf(supplier)] : []));
}

/** The title in our own catalogue, where the requester took it from there. */
function ownTitle({
  bibliographicInfo: { supplierUniqueRecordId: id },
}: RequestMessage): string | null {
  return id && /^[0-9a-f-]{36}$/.test(id) ? id : null;
}
