import type { RequesterAct, RequesterEvent } from "../../model/machines/requester.ts";
import type { SupplierAct, SupplierEvent } from "../../model/machines/supplier.ts";
import { moneyOf } from "../../model/money.ts";
import type { RequestRow } from "../../store/requests.ts";
import type { SupplyRow } from "../../store/supplies.ts";
import type { SupplyActInput } from "./act-input.ts";
import type { Mailbag } from "./mailbag.ts";

/** What the broker tells its requester when its supplier has told it something. */
const UP: Partial<Record<RequesterEvent, SupplierAct>> = {
  "says-expect": "expect",
  "says-will-supply": "promise",
  "says-conditions": "set-conditions",
  "says-loaned": "ship",
  "says-copy-completed": "deliver",
  "says-overdue": "mark-overdue",
  "says-recalled": "recall",
  "says-renew-yes": "allow-renewal",
  "says-renew-no": "deny-renewal",
  "says-renew-no-overdue": "deny-renewal",
  "says-cancel-no": "deny-cancel",
  "says-loan-completed": "check-in",
  "says-completed-without-return": "write-off",
};

/** What the broker does with its supplier when its requester has told it something. */
const DOWN: Partial<Record<SupplierEvent, RequesterAct>> = {
  "accepts-conditions": "accept-conditions",
  "cancels-brokered": "cancel",
  reminds: "remind",
  "says-received": "receive",
  "asks-renewal": "renew",
  "says-returned": "return",
  "says-forwarded": "forward",
  "says-lost": "report-lost",
  "says-damaged": "report-damaged",
  "claims-returned": "claim-returned",
  "says-something": "notify",
};

/**
 * The request by which the network asks for somebody has moved: the supply it serves moves too. That one
 * library of several could not is a notification; only the end of the rota is Unfilled, once.
 */
export function brokerTold(
  supply: string,
  before: RequestRow,
  row: RequestRow,
  event: RequesterEvent,
  bag: Mailbag,
): void {
  const errand = (act: SupplierAct, input: SupplyActInput = {}): void => {
    bag.waiting.push({ kind: "errand", supply, act, input });
  };
  if (row.state === "cancelled") errand("allow-cancel");
  else if (row.state === "unfilled") errand("refuse", row.reason ? { reason: row.reason } : {});
  else if (row.state === "asking" && before.state !== "placed" && event !== "ask-again")
    errand("notify", { note: `${before.supplier ?? ""}: ${row.reason ?? event}` });
  else {
    const act = UP[event];
    if (act) errand(act, toldOn(row, act));
  }
}

function toldOn(row: RequestRow, act: SupplierAct): SupplyActInput {
  const cost = moneyOf(row.offeredCost, row.offeredCurrency);
  return {
    ...(row.dueAt && (act === "ship" || act === "allow-renewal")
      ? { dueAt: row.dueAt.toISOString() }
      : {}),
    ...(row.itemId && (act === "ship" || act === "deliver") ? { itemId: row.itemId } : {}),
    ...(act === "set-conditions" ? { conditions: row.conditions ?? undefined } : {}),
    ...(cost ? { cost } : {}),
  };
}

/** The supply that the network brokers has heard from its requester: the request behind it is told on. */
export function brokerHeard(row: SupplyRow, event: SupplierEvent, bag: Mailbag): void {
  const act = DOWN[event];
  if (act) bag.waiting.push({ kind: "errand", brokeredFor: row.id, act, input: {} });
}
