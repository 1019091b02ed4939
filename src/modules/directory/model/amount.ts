import { minorDigits, ofMinor } from "#standards/iso4217";

/** A sum of money in the smallest unit of its currency (cents, fils, yen): always whole, never rounded by the way. */
export type Minor = bigint;

/** Digits that an amount may have before its decimals: enough for any budget, and far from the end of `bigint` columns. */
const MOST_DIGITS = 12;

/**
 * A number as people type it (a point or a comma before the decimals, spaces between groups, digits of
 * any script), in units of the last of `decimals` places. Null for anything else, also for more
 * decimals than there are: what was meant by them nobody knows.
 */
export function parseScaled(text: string, decimals: number): bigint | null {
  const plain = plainDigits(text).replaceAll(/[\s\u00a0\u202f_']/g, "");
  const parts = /^(\d+)(?:[.,٫](\d*))?$/.exec(plain);
  if (!parts) return null;
  const [, whole = "", behind = ""] = parts;
  if (whole.replace(/^0+/, "").length > MOST_DIGITS || behind.length > decimals) return null;
  return BigInt(whole + behind.padEnd(decimals, "0"));
}

/** An amount of a currency as people type it. */
export function parseAmount(text: string, currency: string): Minor | null {
  return parseScaled(text, minorDigits(currency));
}

/** `1234.50`: with a point, without groups. */
export function scaledText(value: bigint, decimals: number): string {
  const sign = value < 0n ? "-" : "";
  const all = (value < 0n ? -value : value).toString().padStart(decimals + 1, "0");
  return decimals === 0 ? sign + all : `${sign}${all.slice(0, -decimals)}.${all.slice(-decimals)}`;
}

/** The same without noughts at the end: `12.5`, `12`. */
export function shortScaledText(value: bigint, decimals: number): string {
  const text = scaledText(value, decimals);
  return text.includes(".") ? text.replace(/\.?0+$/, "") : text;
}

/** An amount in its currency: `1234.50`. */
export function amountDecimal(amount: Minor, currency: string): string {
  return ofMinor(amount, currency).amount;
}

/** Digits of other scripts (Arabic-Indic ٠ to ٩, Devanagari …) as 0 to 9. */
function plainDigits(text: string): string {
  return text.replaceAll(/\p{Nd}/gu, (digit) => String(valueOf(digit)));
}

/** Decimal digits stand in runs of ten, the nought first (Unicode 16, §4.6). */
function valueOf(digit: string): number {
  const point = digit.codePointAt(0) ?? 0;
  let zero = point;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return (point - zero) % 10;
}
