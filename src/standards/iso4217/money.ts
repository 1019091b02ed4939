import { currencies, formerCurrencies } from "./currencies.ts";

/** An amount in decimal digits, never a binary fraction, and its currency. */
export type Money = { readonly amount: string; readonly currency: string };

const AMOUNT = /^(-?)(\d{1,15})(?:\.(\d{1,6}))?$/;

/** Whether it is a currency in use, in which something new may be counted. */
export function isCurrency(code: string): boolean {
  return currencies.has(code);
}

/** Whether amounts of it can be read: a currency in use, or one of before. */
export function isKnownCurrency(code: string): boolean {
  return currencies.has(code) || formerCurrencies.has(code);
}

/** How many digits the currency, in use or of before, has behind the point. @throws RangeError for none of ISO 4217. */
export function minorDigits(currency: string): number {
  const digits = currencies.get(currency) ?? formerCurrencies.get(currency);
  if (digits === undefined) throw new RangeError(`no currency: ${currency}`);
  return digits;
}

/**
 * The amount in the smallest unit of its currency, exactly. Zeros behind the last digit that the
 * currency has are accepted. @throws RangeError for what is no such amount.
 */
export function toMinor({ amount, currency }: Money): bigint {
  const digits = minorDigits(currency);
  const [, sign = "", whole = "", decimals = ""] = AMOUNT.exec(amount) ?? [];
  const beyond = decimals.slice(digits);
  if (whole === "" || /[^0]/.test(beyond))
    throw new RangeError(`no amount of ${currency}: ${amount}`);
  return BigInt(`${sign}${whole}${decimals.slice(0, digits).padEnd(digits, "0")}`);
}

/** The amount of so many smallest units, with all digits of the currency: 1250 of EUR is "12.50". */
export function ofMinor(minor: bigint, currency: string): Money {
  const digits = minorDigits(currency);
  const sign = minor < 0n ? "-" : "";
  const text = (minor < 0n ? -minor : minor).toString().padStart(digits + 1, "0");
  const whole = text.slice(0, text.length - digits);
  const decimals = digits === 0 ? "" : `.${text.slice(-digits)}`;
  return { amount: `${sign}${whole}${decimals}`, currency };
}

/**
 * Which of two amounts of one currency is more, by their decimal digits: also amounts that have more of them than
 * the currency, and cannot be paid. @returns -1, 0 or 1 @throws RangeError for what is no decimal number.
 */
export function compareAmounts(one: string, other: string): -1 | 0 | 1 {
  const [a, b] = [millionths(one), millionths(other)];
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function millionths(amount: string): bigint {
  const [, sign = "", whole = "", decimals = ""] = AMOUNT.exec(amount) ?? [];
  if (whole === "") throw new RangeError(`no amount: ${amount}`);
  return BigInt(`${sign}${whole}${decimals.padEnd(6, "0")}`);
}

/** Whether something new can be counted so: a currency in use, no more digits than it has. */
export function isMoney(money: Money): boolean {
  if (!isCurrency(money.currency)) return false;
  try {
    toMinor(money);
    return true;
  } catch {
    return false;
  }
}
