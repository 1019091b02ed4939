import type { Locale } from "#kernel/i18n";

/** An amount in its currency as the language writes it; every decimal that was given, at least those of the currency. */
export function moneyWords(locale: Locale, amount: string, currency: string): string {
  const decimals = amount.split(".")[1]?.replace(/0+$/, "").length ?? 0;
  const usual = new Intl.NumberFormat(locale, { style: "currency", currency });
  const { maximumFractionDigits = 2 } = usual.resolvedOptions();
  if (decimals <= maximumFractionDigits) return usual.format(Number(amount));
  return new Intl.NumberFormat(locale, {
    style: "currency",
    currency,
    maximumFractionDigits: decimals,
  }).format(Number(amount));
}
