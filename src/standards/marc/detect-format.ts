import { isLeaderAt } from "./iso2709/bytes.ts";

/** The ways to write MARC records that are read here. */
export type MarcFormat = "iso2709" | "marcxml" | "json";

/** How many bytes `detectFormat` looks at. */
export const sniffLength = 4096;

/** UTF-16 announces itself by its byte order mark; only XML comes in it. */
// oxlint-disable-next-line no-control-regex -- control characters are what is sought
const utf16 = /^(?:\xff\xfe|\xfe\xff|\x00<|<\x00)/;

/**
 * Tells the format from the first bytes of a file, "gzip" where it must be unpacked first.
 * @returns nothing when it is none of these.
 */
export function detectFormat(first: Uint8Array): MarcFormat | "gzip" | undefined {
  const bytes = Buffer.from(
    first.buffer,
    first.byteOffset,
    Math.min(first.byteLength, sniffLength),
  );
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return "gzip";
  const text = bytes.toString("latin1").replace(/^\xef\xbb\xbf/, "");
  if (utf16.test(text)) return "marcxml";
  const start = text.trimStart().charAt(0);
  if (start === "<") return "marcxml";
  if (start === "{" || start === "[") return "json";
  return looksLikeIso2709(bytes) ? "iso2709" : undefined;
}

/** A leader somewhere, or separators, which no text file has. */
function looksLikeIso2709(bytes: Buffer): boolean {
  if (bytes.includes(0x1d) || bytes.includes(0x1e)) return true;
  for (let at = 0; at < bytes.length; at++) {
    if (isLeaderAt(bytes, at)) return true;
  }
  return false;
}
