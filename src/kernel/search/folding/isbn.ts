function digit(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code === 120 ? 10 : code - 48;
}

/** ISO 2108:2017 Annex: ISBN-13 weights 1 and 3, modulus 10. */
function isThirteen(text: string): boolean {
  if (!/^97[89]\d{10}$/.test(text)) return false;
  let sum = 0;
  for (let i = 0; i < 13; i++) sum += digit(text, i) * (i % 2 === 0 ? 1 : 3);
  return sum % 10 === 0;
}

/** ISO 2108:1992: ISBN-10 weights 10 to 1, modulus 11, X for ten. */
function isTen(text: string): boolean {
  if (!/^\d{9}[\dx]$/.test(text)) return false;
  let sum = 0;
  for (let i = 0; i < 10; i++) sum += digit(text, i) * (10 - i);
  return sum % 11 === 0;
}

/** Whether folded digits are an ISBN whose check digit is right. */
export function isIsbn(text: string): boolean {
  return isThirteen(text) || isTen(text);
}
