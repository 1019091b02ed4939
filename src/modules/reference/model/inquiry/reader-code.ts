/** Digits of Crockford's base 32: none that is read for another. */
const DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/**
 * The code by which a reader comes back, from 13 random bytes: 20 digits hold 100 of their 104 bits, so
 * it cannot be guessed. Written in groups, as it is read out and typed.
 */
export function readerCode(random: Uint8Array): string {
  if (random.length < 13) throw new Error("a reader's code needs 13 random bytes");
  let bits = 0n;
  for (const byte of random.subarray(0, 13)) bits = (bits << 8n) | BigInt(byte);
  let text = "";
  for (let digit = 0; digit < 20; digit++) {
    text += DIGITS[Number(bits & 31n)];
    bits >>= 5n;
  }
  return (text.match(/.{4}/g) ?? []).join("-");
}

/** A code as somebody typed it, in its one form; null for what is none. */
export function readCode(typed: string): string | null {
  const digits = typed
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s\p{Dash_Punctuation}]/gu, "")
    .replace(/[IL]/g, "1")
    .replaceAll("O", "0");
  if (!/^[0-9A-HJKMNP-TV-Z]{20}$/.test(digits)) return null;
  return (digits.match(/.{4}/g) ?? []).join("-");
}

/** Six digits by which staff speak of an inquiry. */
export function staffCode(random: Uint8Array): string {
  return [...random.subarray(0, 6)].map((byte) => DIGITS[byte & 31]).join("");
}
