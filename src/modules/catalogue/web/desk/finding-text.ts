import type { ImportFinding } from "../../actions/imports/watch-imports.ts";
import type { Locale } from "#kernel/i18n";
import { words } from "../../messages/index.ts";
import { findingKey, isFindingCode } from "../../model/imports/finding-codes.ts";

/** Why a finding was made, in the reader's language; its code where a newer release wrote it. */
export function findingReason(locale: Locale, { code, params }: ImportFinding): string {
  return isFindingCode(code) ? words(locale)(findingKey(code), params) : code;
}

const CONTROL_PICTURES = 0x2400;

/**
 * Bytes as people can look at them: as UTF-8 where they are, else each byte as a character of
 * ISO 8859-1; control characters by their pictures (U+2400 to U+2421).
 */
export function bytesAsText(hex: string): string {
  const bytes = Buffer.from(hex, "hex");
  const text = wholeUtf8(bytes) ?? bytes.toString("latin1");
  return text.replace(/\p{Cc}/gu, (control) => {
    const code = control.charCodeAt(0);
    if (code === 0x7f) return "\u2421";
    return code < 0x20 ? String.fromCharCode(CONTROL_PICTURES + code) : "\u00b7";
  });
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
