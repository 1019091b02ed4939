import type { Money } from "#standards/iso4217";

/** Ten-thousandths, in which amounts of four decimals compare exactly. */
export function units({ amount }: Money): bigint {
  const [whole = "0", decimals = ""] = amount.split(".");
  return BigInt(whole + decimals.padEnd(4, "0").slice(0, 4));
}

/** Whether the one is above the other; null where the currencies differ and it cannot be said. */
export function isAbove(cost: Money, most: Money): boolean | null {
  return cost.currency === most.currency ? units(cost) > units(most) : null;
}
