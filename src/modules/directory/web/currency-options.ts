import type { Locale } from "#kernel/i18n";
import { currencies, isKnownCurrency } from "#standards/iso4217";

/** Currencies to choose from, by code and name; one of before only where it is what stands. */
export function currencyOptions(
  locale: Locale,
  standing: string | undefined,
): readonly { readonly value: string; readonly label: string }[] {
  const names = new Intl.DisplayNames(locale, { type: "currency" });
  const kept = standing !== undefined && isKnownCurrency(standing) ? [standing] : [];
  return [...new Set([...currencies.keys(), ...kept])].toSorted().map((value) => ({
    value,
    label: `${value} – ${names.of(value) ?? value}`,
  }));
}
