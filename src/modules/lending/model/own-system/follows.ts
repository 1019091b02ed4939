import type { RequesterEvent } from "../machines/requester.ts";
import type { SupplierEvent } from "../machines/supplier.ts";
import type { Deed } from "./act.ts";

/** What a move of a supply has done in the supplier's own system. */
export const afterSupply: Partial<Record<SupplierEvent, Deed>> = {
  promise: "request-item",
  refuse: "cancel-request",
  cancels: "cancel-request",
  "allow-cancel": "cancel-request",
  ship: "check-out",
  "allow-renewal": "renew",
  recall: "recall",
  "check-in": "check-in",
};

/** What a move of a request has done in the requester's own system: a borrowed book comes, and goes. */
export const afterRequest: Partial<Record<RequesterEvent, Deed>> = {
  receive: "accept-item",
  return: "delete-item",
  "says-completed-without-return": "delete-item",
};
