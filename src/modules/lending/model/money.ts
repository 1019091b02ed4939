import { isMoney, type Money } from "#standards/iso4217";
import { judgeCharge } from "./ledger/charge.ts";

/**
 * Whether a cost keeps to a maximum; no maximum allows nothing but what is free, another currency
 * never fits (we do not guess rates).
 */
export function within(cost: Money, maximum: Money | null): boolean {
  const verdict = judgeCharge(cost, maximum);
  return verdict === "free" || (verdict === "due" && maximum !== null);
}

/** An amount and a currency that may both be missing, as money; what is no amount of money is none. */
export function moneyOf(amount: string | null, currency: string | null): Money | null {
  const money = amount === null || currency === null ? null : { amount, currency };
  return money && isMoney(money) ? money : null;
}
