import type { Subfield } from "../record.ts";

const code = /^[!-~]/;

/**
 * Splits decoded text, which begins with a subfield delimiter (U+001F), at the delimiters.
 * @returns nothing when text stands before the first delimiter or a subfield has no code.
 */
export function splitSubfields(text: string): Subfield[] | undefined {
  const [before, ...parts] = text.split("\x1f");
  if (before !== "" || !parts.every((part) => code.test(part))) return undefined;
  return parts.map((part) => ({ code: part.charAt(0), value: part.slice(1) }));
}
