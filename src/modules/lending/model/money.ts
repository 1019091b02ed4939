/** An amount as decimal text and its ISO 4217 currency. */
export type Money = { readonly amount: string; readonly currency: string };

/**
 * Whether a cost keeps to a maximum; no maximum allows nothing but what is free, another currency
 * never fits (we do not guess rates).
 */
export function within(cost: Money, maximum: Money | null): boolean {
  if (Number(cost.amount) === 0) return true;
  if (!maximum || cost.currency !== maximum.currency) return false;
  return compareDecimals(cost.amount, maximum.amount) <= 0;
}

/** Compares two decimals without sign, exactly. */
export function compareDecimals(a: string, b: string): number {
  const digits = Math.max(fraction(a).length, fraction(b).length);
  const difference = scaled(a, digits) - scaled(b, digits);
  return difference === 0n ? 0 : difference < 0n ? -1 : 1;
}

const fraction = (decimal: string): string => decimal.split(".")[1] ?? "";
const scaled = (decimal: string, digits: number): bigint =>
  BigInt((decimal.split(".")[0] || "0") + fraction(decimal).padEnd(digits, "0"));

/** An amount and a currency that may both be missing, as money. */
export function moneyOf(amount: string | null, currency: string | null): Money | null {
  return amount === null || currency === null ? null : { amount, currency };
}
