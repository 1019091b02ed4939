/** What cataloguers see in place of the separators of ISO 2709: subfield, field, record. */
const separators: Readonly<Record<string, string>> = {
  "\u001f": "\u2021",
  "\u001e": "\u00b6",
  "\u001d": "\u00a7",
};

/**
 * Bytes as people can look at them: as UTF-8 where they are, else each byte as a character of
 * ISO 8859-1; separators as ‡, ¶ and §, other control characters as points.
 */
export function bytesAsText(hex: string): string {
  const bytes = Buffer.from(hex, "hex");
  const text = wholeUtf8(bytes) ?? bytes.toString("latin1");
  return text.replace(/\p{Cc}/gu, (control) => separators[control] ?? "\u00b7");
}

/** Of longer stretches no more is kept, so the last character may be cut off. */
const KEPT = 300;

/** The text of bytes that are UTF-8. */
function wholeUtf8(bytes: Uint8Array): string | null {
  const stream = bytes.length >= KEPT;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream });
  } catch {
    return null;
  }
}
