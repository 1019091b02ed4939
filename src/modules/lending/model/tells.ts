import type { Action, Reason, RequestType, Status } from "#standards/iso18626";
import type { RequesterEvent } from "./machines/requester.ts";
import { statusOf, type SupplierEvent, type SupplierState } from "./machines/supplier.ts";

/** What the requester tells the supplier with each of its acts; what is not here is told to nobody. */
export const requesterTells: Partial<
  Record<RequesterEvent, { readonly action: Action } | { readonly request: RequestType }>
> = {
  ask: { request: "New" },
  "ask-again": { request: "Retry" },
  remind: { request: "Reminder" },
  skip: { action: "Cancel" },
  cancel: { action: "Cancel" },
  "decline-conditions": { action: "Cancel" },
  "accept-conditions": { action: "Notification" },
  receive: { action: "Received" },
  renew: { action: "Renew" },
  return: { action: "ShippedReturn" },
  forward: { action: "ShippedForward" },
  "report-lost": { action: "Notification" },
  "report-damaged": { action: "Notification" },
  "claim-returned": { action: "Notification" },
  notify: { action: "Notification" },
  "ask-status": { action: "StatusRequest" },
};

/** Why a supplier writes, how the request stands, and yes or no where it was asked. */
export type Told = { readonly reason: Reason; readonly status: Status; readonly answer?: boolean };

/**
 * What the supplier tells the requester when an event has led from a state to another; null: nothing.
 * The first word on a request is its RequestResponse, whatever it says.
 */
export function supplierTells(
  event: SupplierEvent,
  from: SupplierState,
  to: SupplierState,
  answeredBefore: boolean,
): Told | null {
  const status = statusOf[to];
  const answers = ANSWERS[event];
  if (answers) return answers(status, from, to);
  return toldByChange(event, from, status, answeredBefore);
}

type Answer = (status: Status, from: SupplierState, to: SupplierState) => Told | null;

const cancelled: Answer = (status, _from, to) =>
  to === "cancel-asked" ? null : { reason: "CancelResponse", status, answer: to === "cancelled" };
const renewed =
  (answer: boolean): Answer =>
  (status) => ({ reason: "RenewResponse", status, answer });

/** What is answered to what was asked, whatever has changed. */
const ANSWERS: Partial<Record<SupplierEvent, Answer>> = {
  "allow-renewal": renewed(true),
  "deny-renewal": renewed(false),
  // Where it cannot even be thought of (recalled), the no comes at once.
  "asks-renewal": (status, from, to) =>
    from === to ? { reason: "RenewResponse", status, answer: false } : null,
  "allow-cancel": cancelled,
  "deny-cancel": cancelled,
  cancels: cancelled,
  "cancels-brokered": cancelled,
  "asks-status": (status) => ({ reason: "StatusRequestResponse", status }),
  notify: (status) => ({ reason: "Notification", status }),
};

/** Acts of the house that the requester need not hear of, unless they are our first word. */
const WITHIN: readonly SupplierEvent[] = ["pull", "put-back"];

function toldByChange(
  event: SupplierEvent,
  from: SupplierState,
  status: Status,
  answeredBefore: boolean,
): Told | null {
  if (isHeard(event) || (WITHIN.includes(event) && statusOf[from] === status)) return null;
  if (from === "cancel-asked") return { reason: "CancelResponse", status, answer: false };
  return { reason: answeredBefore ? "StatusChange" : "RequestResponse", status };
}

/** What came from the requester itself is not told back. */
function isHeard(event: SupplierEvent): boolean {
  return /^(?:asks|says|claims|accepts|reminds)/.test(event);
}
