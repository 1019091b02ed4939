import { z } from "zod";

const CURRENCIES = new Set(Intl.supportedValuesOf("currency"));
const AMOUNT = /^\d{1,9}(\.\d{1,4})?$/;

/** An amount as decimal digits, never a binary fraction, in a currency (ISO 4217). */
export const moneyShape = z.object({
  amount: z.string().trim().regex(AMOUNT, "amount-form"),
  currency: z.string().refine((code) => CURRENCIES.has(code), "currency-form"),
});
export type Money = z.output<typeof moneyShape>;

/** Ten-thousandths, in which amounts of up to four decimals compare exactly. */
function parts({ amount }: Money): bigint {
  const [whole = "0", decimals = ""] = amount.split(".");
  return BigInt(whole + decimals.padEnd(4, "0"));
}

/**
 * Free before anything that costs, then less before more. Two currencies cannot be compared; they go
 * by their codes, so that the order is one.
 */
export function compareCost(one: Money | null, other: Money | null): number {
  const [a, b] = [priceOf(one), priceOf(other)];
  if (a === null || b === null) return Number(a !== null) - Number(b !== null);
  if (a.currency !== b.currency) return a.currency < b.currency ? -1 : 1;
  return Number(parts(a) > parts(b)) - Number(parts(a) < parts(b));
}

/** Null where nothing is paid, whichever way that was said. */
export function priceOf(money: Money | null): Money | null {
  return money && parts(money) > 0n ? money : null;
}
