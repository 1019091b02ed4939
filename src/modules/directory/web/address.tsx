import { countryName, direction, type Locale } from "#kernel/i18n";
import type { BranchData } from "../model/shape.ts";

type Address = BranchData["address"];
/** An address on lines of its own, as it is written on a letter. */
export function PostalAddress({ address, locale }: { address: Address; locale: Locale }) {
  const all = linesOf(address, locale);
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

/** An address on one line. */
export function addressText(address: Address, locale: Locale): string {
  return inOneLine(linesOf(address, locale), locale);
}

function linesOf({ lines, locality, postcode, country }: Address, locale: Locale): string[] {
  const town = [postcode, locality].filter(Boolean).join(" ");
  return [...lines, town, country ? countryName(locale, country) : ""].filter(Boolean);
}

/** Where a library is, in few words: its first branch's town, and the country. */
export function placeText(
  { branches, country }: { branches: readonly { address: Address }[]; country?: string | null },
  locale: Locale,
): string {
  const town = branches.find(({ address }) => address.locality)?.address.locality;
  const parts = [town ?? "", country ? countryName(locale, country) : ""].filter(Boolean);
  return inOneLine(parts, locale);
}

/** Parts in the order of the page; names of the other direction keep to themselves (Unicode FSI, PDI). */
function inOneLine(parts: readonly string[], locale: Locale): string {
  if (direction(locale) === "ltr") return parts.join(", ");
  return parts.map((part) => `\u2068${part}\u2069`).join("، ");
}
