import type { Locale } from "#kernel/i18n";
import type { BranchData } from "../model/shape.ts";

type Address = BranchData["address"];
const regions = new Map<Locale, Intl.DisplayNames>();

/** A country by its ISO 3166-1 code in the reader's language; the code itself where it is none. */
export function countryName(locale: Locale, code: string): string {
  const names = regions.get(locale) ?? new Intl.DisplayNames(locale, { type: "region" });
  regions.set(locale, names);
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}

/** An address on lines of its own, as it is written on a letter. */
export function PostalAddress({ address, locale }: { address: Address; locale: Locale }) {
  const { lines, locality, postcode, country } = address;
  const town = [postcode, locality].filter(Boolean).join(" ");
  const all = [...lines, town, country ? countryName(locale, country) : ""].filter(Boolean);
  if (all.length === 0) return null;
  return (
    <address className="postal">
      {all.map((line) => (
        <span key={line} dir="auto">
          {line}
        </span>
      ))}
    </address>
  );
}

/** Where a library is, in few words: its first branch's town, and the country. */
export function placeText(
  { branches, country }: { branches: readonly { address: Address }[]; country?: string | null },
  locale: Locale,
): string {
  const town = branches.find(({ address }) => address.locality)?.address.locality;
  return [town, country ? countryName(locale, country) : null].filter(Boolean).join(", ");
}
