import { z } from "zod";
import {
  compareAmounts,
  isCurrency,
  isKnownCurrency,
  isMoney,
  type Money,
} from "#standards/iso4217";

const AMOUNT = /^\d{1,9}(\.\d{1,4})?$/;

/** What something was agreed to cost, as it is kept and carried: also in currencies and digits that are no longer taken. */
export const keptMoneyShape = z.object({
  amount: z.string().trim().regex(AMOUNT, "amount-form"),
  currency: z.string().refine(isKnownCurrency, "currency-form"),
});

/**
 * What something is to cost: decimal digits with no more behind the point than the currency has, for what is
 * agreed is billed.
 */
export const moneyShape = keptMoneyShape
  .refine(({ currency }) => isCurrency(currency), { message: "currency-form", path: ["currency"] })
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
  return compareAmounts(a.amount, b.amount);
}

/** Null where nothing is paid, whichever way that was said. */
export function priceOf(money: Money | null): Money | null {
  return money && compareAmounts(money.amount, "0") > 0 ? money : null;
}
