import { compareAmounts, type Money } from "#standards/iso4217";

/** What becomes of a charge at Received. Only `due` is booked; the next two want a person's look. */
export type ChargeVerdict = "due" | "above-maximum" | "other-currency" | "free";

/**
 * Whether a charge may be billed: what the requester said it would pay at most (maximumCosts) binds.
 * Without a maximum the agreed cost holds. Amounts of two currencies cannot be compared.
 */
export function judgeCharge(cost: Money, maximum: Money | null): ChargeVerdict {
  if (compareAmounts(cost.amount, "0") === 0) return "free";
  if (maximum === null) return "due";
  if (maximum.currency !== cost.currency) return "other-currency";
  return compareAmounts(cost.amount, maximum.amount) <= 0 ? "due" : "above-maximum";
}
