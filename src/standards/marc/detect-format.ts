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
  if ((start === "{" || start === "[") && json.test(text.trimStart())) return "json";
  return looksLikeIso2709(bytes) ? "iso2709" : undefined;
}

/** How JSON begins, or what stands in a record of it that has a damaged beginning. */
const json = /^(?:\{\s*["}]|\[\s*[[{\]])|"(?:leader|fields)"/;

/**
 * A leader somewhere, or else a data field: terminator, indicators, delimiter. Pictures, archives and
 * the like have these bytes by chance, but among all the other control characters, which in records are
 * rare.
 */
function looksLikeIso2709(bytes: Buffer): boolean {
  for (let at = 0; at < bytes.length; at++) {
    if (isLeaderAt(bytes, at)) return true;
  }
  const text = bytes.toString("latin1");
  const fields = text.match(dataField)?.length ?? 0;
  const strange = text.match(strangeCharacters)?.length ?? 0;
  return fields > 0 && fields >= strange;
}

// oxlint-disable-next-line no-control-regex -- control characters are what is sought
const dataField = /\x1e[\x20-\x7e]{2}\x1f/g;

/** All but zero, tab, line ends, the old sign of a file's end, escape, and the separators. */
// oxlint-disable-next-line no-control-regex -- control characters are what is sought
const strangeCharacters = /[\x01-\x08\x0b\x0c\x0e-\x19\x1c]/g;
