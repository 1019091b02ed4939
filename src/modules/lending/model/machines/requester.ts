import type { Machine } from "#standards/state-machine";

/** How a request stands with the library that asks. */
export const REQUESTER_STATES = [
  "placed",
  "review",
  "asking",
  "expected",
  "promised",
  "conditional",
  "retry",
  "cancelling",
  "shipped",
  "received",
  "renewing",
  "overdue",
  "recalled",
  "returned",
  "lost",
  "damaged",
  "claimed-returned",
  "delivered",
  "completed",
  "completed-without-return",
  "cancelled",
  "unfilled",
] as const;
export type RequesterState = (typeof REQUESTER_STATES)[number];

/** What people do at the library that asks, or the software for them. */
export const REQUESTER_ACTS = [
  "hold-for-review",
  "ask",
  "exhaust",
  "skip",
  "accept-conditions",
  "decline-conditions",
  "ask-again",
  "remind",
  "cancel",
  "receive",
  "renew",
  "return",
  "forward",
  "report-lost",
  "report-damaged",
  "claim-returned",
  "notify",
  "ask-status",
] as const;
export type RequesterAct = (typeof REQUESTER_ACTS)[number];

/** What a supplier's messages tell: a status, or the answer to what we asked. */
export const SUPPLIER_SAYS = [
  "says-received-request",
  "says-expect",
  "says-will-supply",
  "says-conditions",
  "says-retry",
  "says-unfilled",
  "says-loaned",
  "says-copy-completed",
  "says-overdue",
  "says-recalled",
  "says-loan-completed",
  "says-completed-without-return",
  "says-cancelled",
  "says-cancel-no",
  "says-renew-yes",
  "says-renew-no",
  "says-renew-no-overdue",
  "says-something",
] as const;
export type SupplierSays = (typeof SUPPLIER_SAYS)[number];

export type RequesterEvent = RequesterAct | SupplierSays;

/** Asked, and nothing is on its way yet: what a supplier says decides. */
const OPEN = ["asking", "expected", "promised", "conditional", "retry"] as const;
/** The thing is here, or thought to be. */
const HERE = ["received", "renewing", "overdue", "recalled"] as const;
const GONE_WRONG = ["lost", "damaged", "claimed-returned"] as const;
/** Between the first word of a loan and its end. */
const OUT = ["shipped", ...HERE, ...GONE_WRONG, "returned"] as const;

export const requesterMachine: Machine<RequesterState, RequesterEvent> = {
  initial: "placed",
  ends: ["completed", "completed-without-return", "cancelled", "unfilled"],
  transitions: [
    // Before anybody is asked, and between two suppliers.
    { from: ["placed"], on: "hold-for-review", to: "review" },
    { from: ["placed", "review"], on: "ask", to: "asking" },
    { from: ["placed", "review"], on: "exhaust", to: "unfilled" },
    { from: ["placed", "review"], on: "cancel", to: "cancelled" },
    // The supplier answers.
    { from: OPEN, on: "says-received-request" },
    { from: ["asking", "retry"], on: "says-expect", to: "expected" },
    {
      from: ["asking", "expected", "conditional", "retry"],
      on: "says-will-supply",
      to: "promised",
    },
    { from: ["asking", "expected", "promised", "retry"], on: "says-conditions", to: "conditional" },
    { from: ["asking", "expected", "promised", "conditional"], on: "says-retry", to: "retry" },
    { from: OPEN, on: "says-unfilled", to: "placed" },
    { from: [...OPEN, "cancelling"], on: "says-loaned", to: "shipped" },
    { from: [...OPEN, "cancelling"], on: "says-copy-completed", to: "delivered" },
    // We decide on what was answered.
    { from: ["conditional"], on: "accept-conditions", to: "promised" },
    { from: ["conditional"], on: "decline-conditions", to: "placed" },
    { from: ["retry"], on: "ask-again", to: "asking" },
    { from: ["asking", "expected"], on: "remind" },
    { from: OPEN, on: "skip", to: "placed" },
    // Cancelling races with shipping: what was sent is sent (ISO 18626, CancelResponse).
    { from: OPEN, on: "cancel", to: "cancelling" },
    { from: OPEN, on: "says-cancelled", to: "placed" },
    { from: ["cancelling"], on: "says-cancelled", to: "cancelled" },
    { from: ["cancelling"], on: "says-unfilled", to: "cancelled" },
    { from: ["cancelling"], on: "says-cancel-no", to: "promised" },
    // On the way, and here.
    { from: ["shipped"], on: "receive", to: "received" },
    { from: ["received", "overdue"], on: "renew", to: "renewing" },
    // "Overdue" may cross the asking: the answer still holds.
    { from: ["renewing", "overdue"], on: "says-renew-yes", to: "received" },
    { from: ["renewing"], on: "says-renew-no", to: "received" },
    { from: ["overdue"], on: "says-renew-no" },
    { from: ["renewing"], on: "says-renew-no-overdue", to: "overdue" },
    { from: ["shipped", "received", "renewing", "recalled"], on: "says-overdue", to: "overdue" },
    { from: ["overdue", "returned", ...GONE_WRONG], on: "says-overdue" },
    { from: ["shipped", "received", "renewing", "overdue"], on: "says-recalled", to: "recalled" },
    { from: ["returned", ...GONE_WRONG], on: "says-recalled" },
    { from: ["shipped", ...HERE, ...GONE_WRONG], on: "return", to: "returned" },
    { from: ["received", "overdue", "recalled"], on: "forward" },
    // What can go wrong.
    { from: ["shipped", ...HERE, "claimed-returned"], on: "report-lost", to: "lost" },
    { from: HERE, on: "report-damaged", to: "damaged" },
    { from: HERE, on: "claim-returned", to: "claimed-returned" },
    // The end, which the supplier tells.
    { from: OUT, on: "says-loan-completed", to: "completed" },
    { from: OUT, on: "says-completed-without-return", to: "completed-without-return" },
    { from: ["delivered"], on: "receive", to: "completed" },
    // Words that change nothing.
    { from: [...OPEN, "cancelling", ...OUT, "delivered"], on: "notify" },
    { from: [...OPEN, "cancelling", ...OUT], on: "ask-status" },
    { from: [...OPEN, "cancelling", ...OUT, "delivered"], on: "says-something" },
  ],
};
