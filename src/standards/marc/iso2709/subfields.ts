import type { Subfield } from "../record.ts";

const delimiter = "\x1f";

/**
 * Splits decoded text, which begins with a subfield delimiter (U+001F), at the delimiters.
 * @returns nothing when text stands before the first delimiter or a subfield has no code.
 */
export function splitSubfields(text: string): Subfield[] | undefined {
  if (!text.startsWith(delimiter)) return undefined;
  const subfields: Subfield[] = [];
  for (let start = 0; start < text.length;) {
    const next = text.indexOf(delimiter, start + 1);
    const end = next < 0 ? text.length : next;
    const code = text.charAt(start + 1);
    if (end === start + 1 || code < "!" || code > "~") return undefined;
    subfields.push({ code, value: text.substring(start + 2, end) });
    start = end;
  }
  return subfields;
}
