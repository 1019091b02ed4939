import { z } from "zod";
import { isCurrency, isMoney, type Money, toMinor } from "#standards/iso4217";

const AMOUNT = /^\d{1,9}(\.\d{1,4})?$/;

/**
 * What something costs: decimal digits with no more behind the point than the currency has, for what is
 * agreed is billed.
 */
export const moneyShape = z
  .object({
    amount: z.string().trim().regex(AMOUNT, "amount-form"),
    currency: z.string().refine(isCurrency, "currency-form"),
  })
  .refine((money) => !isCurrency(money.currency) || isMoney(money), {
    message: "amount-form",
    path: ["amount"],
  });

/**
 * Free before anything that costs, then less before more. Two currencies cannot be compared; they go
 * by their codes, so that the order is one.
 */
export function compareCost(one: Money | null, other: Money | null): number {
  const [a, b] = [priceOf(one), priceOf(other)];
  if (a === null || b === null) return Number(a !== null) - Number(b !== null);
  if (a.currency !== b.currency) return a.currency < b.currency ? -1 : 1;
  const [least, most] = [toMinor(a), toMinor(b)];
  return Number(least > most) - Number(least < most);
}

/** Null where nothing is paid, whichever way that was said. */
export function priceOf(money: Money | null): Money | null {
  return money && toMinor(money) > 0n ? money : null;
}
