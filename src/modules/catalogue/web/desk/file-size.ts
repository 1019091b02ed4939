import type { Locale } from "#kernel/i18n";

const units = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;

/** A number of bytes in the unit that gives a short figure; units are powers of 1,000, as browsers show them. */
export function fileSize(locale: Locale, bytes: number): string {
  const power = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  const format = new Intl.NumberFormat(locale, {
    style: "unit",
    unit: units[power] ?? "byte",
    unitDisplay: power === 0 ? "long" : "short",
    maximumFractionDigits: 1,
  });
  return format.format(bytes / 1000 ** power);
}
