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
  switch (event) {
    case "allow-renewal":
      return { reason: "RenewResponse", status, answer: true };
    case "deny-renewal":
      return { reason: "RenewResponse", status, answer: false };
    case "asks-renewal":
      return from === to ? { reason: "RenewResponse", status, answer: false } : null;
    case "allow-cancel":
    case "deny-cancel":
      return { reason: "CancelResponse", status, answer: event === "allow-cancel" };
    case "cancels":
    case "cancels-brokered":
      if (to === "cancel-asked") return null;
      return { reason: "CancelResponse", status, answer: to === "cancelled" };
    case "asks-status":
      return { reason: "StatusRequestResponse", status };
    case "notify":
      return { reason: "Notification", status };
    default:
      return toldByChange(event, from, status, answeredBefore);
  }
}

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
