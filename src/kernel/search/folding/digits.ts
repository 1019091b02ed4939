const DECIMAL = /\p{Nd}/u;
const FOREIGN_DIGITS = /(?![0-9])\p{Nd}/gu;

function isDecimal(code: number): boolean {
  return DECIMAL.test(String.fromCodePoint(code));
}

/** Decimal digits stand in runs of ten that begin with zero (Unicode 17, section 4.6). */
function valueOf(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && isDecimal(zero - 1)) zero -= 1;
  return String(code - zero);
}

/** Writes the decimal digits of every script as 0 to 9. */
export function asciiDigits(text: string): string {
  return text.replace(FOREIGN_DIGITS, valueOf);
}
