import type {
  Costs,
  Header,
  RequestingAgencyMessage,
  RequestMessage,
  RequestType,
  SupplyingAgencyMessage,
} from "#standards/iso18626";
import { moneyOf } from "../../model/money.ts";
import type { Told } from "../../model/tells.ts";
import type { RequestRow } from "../../store/requests.ts";
import type { SupplyRow } from "../../store/supplies.ts";
import { agencyOfKey } from "./agencies.ts";

/** What a requester tells beside the request itself. */
export type RequesterFacts = {
  readonly name: string;
  readonly delivery: RequestMessage["delivery"];
  /** Only where the requester's library has the supplier send to the reader. */
  readonly patronInfo?: RequestMessage["patronInfo"];
};

function requestHeader(row: RequestRow, timestamp: string): Header {
  return {
    supplyingAgency: agencyOfKey(row.supplier ?? ""),
    requestingAgency: agencyOfKey(row.requester),
    multipleItemRequestId: "",
    timestamp,
    requestingAgencyRequestId: row.number,
    ...(row.supplyingNumber ? { supplyingAgencyRequestId: row.supplyingNumber } : {}),
  };
}

/** The request as the supplier is asked: nothing of the reader but what `facts` holds. */
export function requestMessage(
  row: RequestRow,
  requestType: RequestType,
  facts: RequesterFacts,
  timestamp: string,
): RequestMessage {
  const maximum = moneyOf(row.maxCost, row.maxCostCurrency);
  return {
    kind: "request",
    header: requestHeader(row, timestamp),
    bibliographicInfo: row.citation,
    ...(Object.keys(row.publication).length > 0 ? { publicationInfo: row.publication } : {}),
    serviceInfo: {
      requestType,
      serviceType: row.service,
      ...(row.neededBy ? { needBeforeDate: `${row.neededBy}T23:59:59Z` } : {}),
      ...(row.copyright ? { copyrightCompliance: { value: row.copyright } } : {}),
      anyEdition: row.anyEdition,
      ...(row.note ? { note: row.note } : {}),
    },
    ...(facts.delivery ? { delivery: facts.delivery } : {}),
    requestingAgencyInfo: { name: facts.name },
    ...(facts.patronInfo ? { patronInfo: facts.patronInfo } : {}),
    ...(maximum ? { billingInfo: { maximumCosts: costs(maximum) } } : {}),
  };
}

/** What the requester does or asks. */
export function requestingMessage(
  row: RequestRow,
  action: RequestingAgencyMessage["action"],
  note: string | undefined,
  timestamp: string,
): RequestingAgencyMessage {
  const header = requestHeader(row, timestamp);
  return { kind: "requestingAgencyMessage", header, action, ...(note ? { note } : {}) };
}

/** What a supplier's act adds to the bare status. */
export type SupplierWords = {
  readonly note?: string;
  readonly reasonUnfilled?: string;
  readonly reasonRetry?: string;
  readonly retryAfter?: string;
  readonly expectedDelivery?: string;
  /** Where a copy can be had; the standard has no place for it but the note. */
  readonly link?: string;
};

/** How the request stands, as the supplier tells it. */
export function supplyingMessage(
  row: SupplyRow,
  told: Told,
  words: SupplierWords,
  timestamp: string,
): SupplyingAgencyMessage {
  return {
    kind: "supplyingAgencyMessage",
    header: supplyHeader(row, timestamp),
    messageInfo: {
      reason: told.reason,
      ...(told.answer === undefined ? {} : { answer: told.answer }),
      ...noteOf(words),
      ...(told.status === "Unfilled"
        ? { reasonUnfilled: { value: row.reason ?? "NotFoundAsCited" } }
        : {}),
      ...(words.reasonRetry ? { reasonRetry: { value: words.reasonRetry } } : {}),
      ...offered(row, told),
      ...(words.retryAfter ? { retryAfter: words.retryAfter } : {}),
    },
    statusInfo: {
      status: told.status,
      ...(words.expectedDelivery ? { expectedDeliveryDate: words.expectedDelivery } : {}),
      ...(row.dueAt ? { dueDate: row.dueAt.toISOString() } : {}),
      lastChange: row.stateAt.toISOString(),
    },
    ...delivered(row, told, words, timestamp),
  };
}

function noteOf({ note, link }: SupplierWords): { note?: string } {
  const text = [note, link].filter((part) => part !== undefined).join("\n");
  return text ? { note: text } : {};
}

function supplyHeader(row: SupplyRow, timestamp: string): Header {
  return {
    supplyingAgency: agencyOfKey(row.supplier),
    requestingAgency: agencyOfKey(row.requester),
    multipleItemRequestId: "",
    timestamp,
    requestingAgencyRequestId: row.requestingNumber,
    supplyingAgencyRequestId: row.supplyingNumber,
  };
}

const OFFERS: readonly Told["status"][] = ["ExpectToSupply", "WillSupply"];
const SENDS: readonly Told["status"][] = ["Loaned", "CopyCompleted"];

function offered(row: SupplyRow, told: Told): { offeredCosts?: Costs } {
  const cost = moneyOf(row.cost, row.costCurrency);
  return cost && OFFERS.includes(told.status) ? { offeredCosts: costs(cost) } : {};
}

function delivered(
  row: SupplyRow,
  { reason, status }: Told,
  { link }: SupplierWords,
  timestamp: string,
): Pick<SupplyingAgencyMessage, "deliveryInfo"> {
  const condition = row.conditions && OFFERS.includes(status);
  if (!condition && !(SENDS.includes(status) && reason !== "RenewResponse")) return {};
  const cost = moneyOf(row.cost, row.costCurrency);
  return {
    deliveryInfo: {
      dateSent: timestamp,
      ...(row.itemId ? { itemId: row.itemId } : {}),
      ...(link ? { sentVia: { value: "URL" } } : {}),
      ...(row.conditions ? { loanCondition: { value: row.conditions } } : {}),
      ...(cost ? { deliveryCosts: costs(cost) } : {}),
    },
  };
}

const costs = ({ amount, currency }: { amount: string; currency: string }): Costs => ({
  amount,
  currency,
});
