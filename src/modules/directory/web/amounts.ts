import type { Locale } from "#kernel/i18n";
import { minorDigits } from "#standards/iso4217";
import { type Minor, scaledText } from "../model/amount.ts";
import { type Fraction, scaledFraction } from "../model/cost-sharing/fraction.ts";

// Intl objects are dear to make and cheap to use.
const formats = new Map<string, Intl.NumberFormat>();
function format(locale: Locale, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = formats.get(key) ?? new Intl.NumberFormat(locale, options);
  formats.set(key, known);
  return known;
}

/** Decimal text goes through `Intl` without being made a floating number (ECMA-402 §16.5.16). */
function decimal(value: bigint, decimals: number): Intl.StringNumericLiteral {
  return scaledText(value, decimals) as Intl.StringNumericLiteral;
}

/** Every digit that is counted: the runtime would round the forint and others, whose small coins it leaves out. */
function inCurrency(currency: string, decimals = minorDigits(currency)) {
  return {
    style: "currency",
    currency,
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  } as const;
}

/** An amount in its currency, in the reader's language: "€1,234.50". */
export function amountText(locale: Locale, amount: Minor, currency: string): string {
  return format(locale, inCurrency(currency)).format(decimal(amount, minorDigits(currency)));
}

/** The same of a plain number, for drawings. */
export function drawnAmountText(locale: Locale, value: number, currency: string): string {
  return format(locale, inCurrency(currency)).format(value);
}

/** How much more or less: with its sign, "+€12.00", and none for nothing. */
export function differenceText(locale: Locale, amount: Minor, currency: string): string {
  const options = { ...inCurrency(currency), signDisplay: "exceptZero" } as const;
  return format(locale, options).format(decimal(amount, minorDigits(currency)));
}

/** Two decimals more than the currency has, so that it is seen what is rounded. */
const FURTHER = 2;

/** An exact amount (in the currency's smallest units) before it is rounded. */
export function exactAmountText(locale: Locale, exact: Fraction, currency: string): string {
  const decimals = minorDigits(currency) + FURTHER;
  return format(locale, inCurrency(currency, decimals)).format(
    decimal(scaledFraction(exact, FURTHER), decimals),
  );
}

/** A part of a whole in per cent, with two decimals at most. */
export function partText(locale: Locale, part: Fraction): string {
  const options = { style: "percent", maximumFractionDigits: 2 } as const;
  return format(locale, options).format(decimal(scaledFraction(part, 6), 6));
}

/** A whole number of any size. */
export function wholeText(locale: Locale, value: bigint): string {
  return format(locale, {}).format(value);
}

/** A number with decimals, exact, without noughts at the end. */
export function scaledNumberText(locale: Locale, value: bigint, decimals: number): string {
  return format(locale, { maximumFractionDigits: decimals }).format(decimal(value, decimals));
}

/** For drawings and spreadsheets, which want plain numbers; exact up to 15 digits. */
export function plainNumber(amount: Minor, currency: string): number {
  return Number(scaledText(amount, minorDigits(currency)));
}
