import type { Status } from "#standards/iso18626";
import type { Machine } from "#standards/state-machine";

/** How a request stands with the library that is asked. */
export const SUPPLIER_STATES = [
  "requested",
  "expecting",
  "conditional",
  "retry",
  "pulling",
  "ready",
  "cancel-asked",
  "shipped",
  "held",
  "renewal-asked",
  "overdue",
  "recalled",
  "returning",
  "lost",
  "damaged",
  "claimed-returned",
  "copy-completed",
  "completed",
  "completed-without-return",
  "cancelled",
  "unfilled",
] as const;
export type SupplierState = (typeof SUPPLIER_STATES)[number];

/** What people do at the library that is asked, or the software for them. */
export const SUPPLIER_ACTS = [
  "expect",
  "promise",
  "set-conditions",
  "offer-retry",
  "refuse",
  "pull",
  "put-back",
  "ship",
  "deliver",
  "allow-cancel",
  "deny-cancel",
  "allow-renewal",
  "deny-renewal",
  "recall",
  "mark-overdue",
  "check-in",
  "write-off",
  "notify",
] as const;
export type SupplierAct = (typeof SUPPLIER_ACTS)[number];

/** What a requester's messages ask or tell. */
export const REQUESTER_SAYS = [
  "asks-again",
  "reminds",
  "accepts-conditions",
  "asks-status",
  "cancels",
  "cancels-brokered",
  "says-received",
  "asks-renewal",
  "says-returned",
  "says-forwarded",
  "says-lost",
  "says-damaged",
  "claims-returned",
  "says-something",
] as const;
export type RequesterSays = (typeof REQUESTER_SAYS)[number];

export type SupplierEvent = SupplierAct | RequesterSays;

const UNANSWERED = ["requested", "expecting", "conditional", "retry"] as const;
const PREPARED = ["pulling", "ready"] as const;
const OUT = ["shipped", "held", "renewal-asked", "overdue", "recalled"] as const;
const GONE_WRONG = ["lost", "damaged", "claimed-returned"] as const;
const OPEN = [
  ...UNANSWERED,
  ...PREPARED,
  "cancel-asked",
  ...OUT,
  "returning",
  ...GONE_WRONG,
] as const;
const ENDED = [
  "copy-completed",
  "completed",
  "completed-without-return",
  "cancelled",
  "unfilled",
] as const;

export const supplierMachine: Machine<SupplierState, SupplierEvent> = {
  initial: "requested",
  ends: ENDED,
  transitions: [
    // Answering.
    { from: ["requested"], on: "expect", to: "expecting" },
    { from: UNANSWERED, on: "promise", to: "pulling" },
    { from: ["requested", "expecting", "pulling"], on: "set-conditions", to: "conditional" },
    { from: ["conditional"], on: "accepts-conditions", to: "pulling" },
    { from: ["requested", "expecting", "pulling"], on: "offer-retry", to: "retry" },
    { from: ["retry"], on: "asks-again", to: "requested" },
    { from: [...UNANSWERED, ...PREPARED], on: "refuse", to: "unfilled" },
    { from: OPEN, on: "reminds" },
    // From the shelf to the parcel.
    { from: ["requested", "expecting", "pulling"], on: "pull", to: "ready" },
    { from: ["ready"], on: "put-back", to: "pulling" },
    { from: ["requested", "expecting", ...PREPARED, "cancel-asked"], on: "ship", to: "shipped" },
    {
      from: ["requested", "expecting", ...PREPARED, "cancel-asked"],
      on: "deliver",
      to: "copy-completed",
    },
    // Cancelling: at once while nothing is done, else somebody decides; what is sent is sent.
    { from: UNANSWERED, on: "cancels", to: "cancelled" },
    { from: PREPARED, on: "cancels", to: "cancel-asked" },
    // A broker cannot say yes before its own supplier has.
    { from: [...UNANSWERED, ...PREPARED], on: "cancels-brokered", to: "cancel-asked" },
    { from: [...OUT, "returning", ...GONE_WRONG, ...ENDED], on: "cancels-brokered" },
    { from: ["cancel-asked"], on: "allow-cancel", to: "cancelled" },
    { from: ["cancel-asked"], on: "deny-cancel", to: "pulling" },
    { from: [...OUT, "returning", ...GONE_WRONG, ...ENDED], on: "cancels" },
    // Out.
    { from: ["shipped"], on: "says-received", to: "held" },
    { from: ["overdue", "recalled", "renewal-asked", "copy-completed"], on: "says-received" },
    { from: ["shipped", "held", "overdue"], on: "asks-renewal", to: "renewal-asked" },
    { from: ["recalled"], on: "asks-renewal" },
    { from: ["renewal-asked"], on: "allow-renewal", to: "held" },
    { from: ["renewal-asked"], on: "deny-renewal", to: "held" },
    { from: ["shipped", "held", "renewal-asked", "overdue"], on: "recall", to: "recalled" },
    { from: ["shipped", "held", "renewal-asked", "recalled"], on: "mark-overdue", to: "overdue" },
    { from: [...OUT, ...GONE_WRONG], on: "says-returned", to: "returning" },
    { from: OUT, on: "says-forwarded" },
    // What can go wrong.
    { from: [...OUT, "claimed-returned"], on: "says-lost", to: "lost" },
    { from: OUT, on: "says-damaged", to: "damaged" },
    { from: OUT, on: "claims-returned", to: "claimed-returned" },
    // The end.
    { from: [...OUT, "returning", ...GONE_WRONG], on: "check-in", to: "completed" },
    {
      from: ["shipped", "held", "overdue", "recalled", "returning", ...GONE_WRONG],
      on: "write-off",
      to: "completed-without-return",
    },
    // Words that change nothing.
    { from: [...OPEN, ...ENDED], on: "asks-status" },
    { from: [...OPEN, "copy-completed"], on: "notify" },
    { from: [...OPEN, ...ENDED], on: "says-something" },
  ],
};

/** How a state is told to the requester (type_status). */
export const statusOf: Readonly<Record<SupplierState, Status>> = {
  requested: "RequestReceived",
  expecting: "ExpectToSupply",
  conditional: "WillSupply",
  retry: "RetryPossible",
  pulling: "WillSupply",
  ready: "WillSupply",
  "cancel-asked": "WillSupply",
  shipped: "Loaned",
  held: "Loaned",
  "renewal-asked": "Loaned",
  overdue: "Overdue",
  recalled: "Recalled",
  returning: "Loaned",
  lost: "Loaned",
  damaged: "Loaned",
  "claimed-returned": "Loaned",
  "copy-completed": "CopyCompleted",
  completed: "LoanCompleted",
  "completed-without-return": "CompletedWithoutReturn",
  cancelled: "Cancelled",
  unfilled: "Unfilled",
};
