/** An ISBN as found, brought to 13 digits where its check digit is right. */
export interface IsbnReading {
  readonly value: string;
  readonly valid: boolean;
}

/**
 * Reads an ISBN of 10 or 13 digits with or without hyphens, and with words after it (ISO 2108).
 * @returns 13 digits when valid; else what was found, or "" when it is no such number at all.
 */
export function isbn13(text: string): IsbnReading {
  const found = /^[^\dXx]*((?:\d[-‐– ]?){9}[\dXx](?![-‐–]?\d)|(?:\d[-‐– ]?){12}\d)(?!\d)/.exec(
    text.trim(),
  );
  const compact = (found?.[1] ?? "").replace(/[^\dXx]/g, "").toUpperCase();
  if (compact.length === 13) {
    return {
      value: compact,
      valid: /^97[89]/.test(compact) && compact.endsWith(eanCheckDigit(compact)),
    };
  }
  if (compact.length !== 10) return { value: "", valid: false };
  if (weightedSum(compact, 10) % 11 !== 0) return { value: compact, valid: false };
  const body = `978${compact.slice(0, 9)}`;
  return { value: body + eanCheckDigit(body), valid: true };
}

/** Check digit over the first 12 digits (ISO/IEC 15420). */
function eanCheckDigit(digits: string): string {
  let sum = 0;
  for (let index = 0; index < 12; index++) sum += Number(digits[index]) * (index % 2 === 0 ? 1 : 3);
  return String((10 - (sum % 10)) % 10);
}

/** The digits weighted from `weight` downwards; X is 10. */
function weightedSum(digits: string, weight: number): number {
  return [...digits].reduce(
    (sum, digit, index) => sum + (digit === "X" ? 10 : Number(digit)) * (weight - index),
    0,
  );
}

/** An ISSN (ISO 3297) in the form "1234-567X", or nothing when its check digit is wrong. */
export function issn(text: string): string[] {
  const found = /(\d{4})[-‐–\s]?(\d{3}[\dXx])(?!\d)/.exec(text);
  const compact = `${found?.[1] ?? ""}${found?.[2] ?? ""}`.toUpperCase();
  if (compact.length !== 8 || weightedSum(compact, 8) % 11 !== 0) return [];
  return [`${compact.slice(0, 4)}-${compact.slice(4)}`];
}
