const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const latin1 = new TextDecoder("windows-1252");
const encoder = new TextEncoder();

/**
 * The text of an InternationalString. Without negotiation its character set is whatever the peers
 * agree upon otherwise; they write UTF-8 today, and Latin-1 where they are old.
 */
export function readText(octets: Uint8Array): string {
  try {
    return utf8.decode(octets);
  } catch {
    return latin1.decode(octets);
  }
}

/** Octets of a text, as UTF-8. */
export function writeText(text: string): Uint8Array {
  return encoder.encode(text);
}
