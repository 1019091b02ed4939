/**
 * ISO 15511: a prefix (ISO 3166-1 country in two letters, or one, three or four characters for a
 * scheme that is not a country's), a hyphen, and at most 11 of letters, digits, `:`, `/`, `-`;
 * at most 16 characters in all.
 */
const ISIL = /^(?:[A-Z]{2}|[A-Za-z0-9]|[A-Za-z0-9]{3,4})-[A-Za-z0-9:/-]{1,11}$/;
const OTHER_SYMBOL = /^[A-Z0-9]{2,11}$/;

export function isIsil(text: string): boolean {
  return text.length <= 16 && ISIL.test(text);
}

/** An ISIL, or a symbol of an older scheme without a prefix (capital letters and digits). */
export function isSymbol(text: string): boolean {
  return isIsil(text) || OTHER_SYMBOL.test(text);
}
