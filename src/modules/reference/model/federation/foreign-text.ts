/**
 * Text of a stranger as it may be kept and shown: no controls but line ends and tabs, no halves of characters,
 * none of the marks that turn the order of what stands after them (Unicode TR36 §3.5), one normal form.
 */
export function foreignText(text: string): string {
  return text
    .toWellFormed()
    .replaceAll("\r\n", "\n")
    .replaceAll(/\p{Cc}/gu, (one) => ("\n\t".includes(one) ? one : ""))
    .replaceAll(/[\u202A-\u202E\u2066-\u2069]/gu, "")
    .normalize("NFC")
    .trim();
}
