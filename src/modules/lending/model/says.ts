import type {
  Action,
  RequestingAgencyMessage,
  Status,
  SupplyingAgencyMessage,
} from "#standards/iso18626";
import type { RequesterState, SupplierSays } from "./machines/requester.ts";
import type { Money } from "#standards/iso4217";
import { within } from "./money.ts";
import type { RequesterSays } from "./machines/supplier.ts";

const OF_STATUS: Readonly<Record<Status, SupplierSays>> = {
  RequestReceived: "says-received-request",
  ExpectToSupply: "says-expect",
  WillSupply: "says-will-supply",
  Loaned: "says-loaned",
  Overdue: "says-overdue",
  Recalled: "says-recalled",
  RetryPossible: "says-retry",
  Unfilled: "says-unfilled",
  CopyCompleted: "says-copy-completed",
  LoanCompleted: "says-loan-completed",
  CompletedWithoutReturn: "says-completed-without-return",
  Cancelled: "says-cancelled",
};

/**
 * What a supplier's message means for a request. The status decides; the reason tells only whether it
 * answers a renewal or a cancelling, and a notification is never more than words (a broker tells so of
 * each supplier that could not).
 */
export function supplierSays(
  message: SupplyingAgencyMessage,
  state: RequesterState,
  maximum: Money | null,
): SupplierSays {
  const { messageInfo } = message;
  const { status } = message.statusInfo;
  if (messageInfo.reason === "Notification") return "says-something";
  if (messageInfo.reason === "RenewResponse") return renewal(messageInfo.answer === true, status);
  if (messageInfo.reason === "CancelResponse") return cancelling(messageInfo.answer, status);
  // Some answer a renewal with a changed due date only, which is a StatusChange.
  if (state === "renewing" && status === "Loaned") return "says-renew-yes";
  if (OFFERS.includes(status) && isConditional(message, maximum)) return "says-conditions";
  return OF_STATUS[status];
}

const OFFERS: readonly Status[] = ["WillSupply", "ExpectToSupply"];

/** With a condition, or for more than we said we would pay. */
function isConditional(
  { messageInfo: { offeredCosts }, deliveryInfo }: SupplyingAgencyMessage,
  maximum: Money | null,
): boolean {
  const tooMuch = offeredCosts !== undefined && !within(offeredCosts, maximum);
  return tooMuch || deliveryInfo?.loanCondition !== undefined;
}

function renewal(yes: boolean, status: Status): SupplierSays {
  if (status === "Recalled") return "says-recalled";
  if (yes) return "says-renew-yes";
  return status === "Overdue" ? "says-renew-no-overdue" : "says-renew-no";
}

/** "No" with a status that ends or ships says more than the no. */
function cancelling(yes: boolean | undefined, status: Status): SupplierSays {
  if (yes === true) return "says-cancelled";
  const told = OF_STATUS[status];
  const onTheWay: readonly SupplierSays[] = [
    "says-received-request",
    "says-expect",
    "says-will-supply",
    "says-retry",
  ];
  return onTheWay.includes(told) ? "says-cancel-no" : told;
}

/** The standard has no actions for these: they travel as notifications that begin with a mark. */
const MARKS = {
  "#accept-conditions#": "accepts-conditions",
  "#lost#": "says-lost",
  "#damaged#": "says-damaged",
  "#claimed-returned#": "claims-returned",
} as const satisfies Record<string, RequesterSays>;

type Mark = keyof typeof MARKS;

/** The note of a notification that says one of these, with words for people behind the mark. */
export function markedNote(says: (typeof MARKS)[Mark], words: string): string {
  const mark = Object.entries(MARKS).find(([, meaning]) => meaning === says)?.[0] ?? "";
  return `${mark} ${words}`.trim();
}

/** A note without its mark, as people read it. */
export function plainNote(note: string): string {
  return note.replace(/^#[a-z-]+#\s*/, "");
}

const OF_ACTION: Readonly<Record<Exclude<Action, "Notification">, RequesterSays>> = {
  StatusRequest: "asks-status",
  Received: "says-received",
  Cancel: "cancels",
  Renew: "asks-renewal",
  ShippedReturn: "says-returned",
  ShippedForward: "says-forwarded",
};

/** What a requester's message means for a supply. */
export function requesterSays({ action, note = "" }: RequestingAgencyMessage): RequesterSays {
  if (action !== "Notification") return OF_ACTION[action];
  const mark = /^#[a-z-]+#/.exec(note)?.[0] ?? "";
  return isMark(mark) ? MARKS[mark] : "says-something";
}

const isMark = (text: string): text is Mark => Object.hasOwn(MARKS, text);
