import { type DeclaredCharset, marc21Charset, unimarcCharset } from "../charset/declared.ts";
import type { MarcSyntax } from "../record.ts";
import { digits, directoryEntryLength, fieldTerminator, leaderLength } from "./bytes.ts";

/** "auto" looks at each record. */
export type SyntaxOption = MarcSyntax | "auto";

const generalProcessingData = "100";

/**
 * The character set that the record at `at` declares: MARC 21 in the leader, UNIMARC in field 100.
 */
export function declaredCharset(bytes: Buffer, at: number, syntax: SyntaxOption): DeclaredCharset {
  if (syntax === "marc21" || (syntax === "auto" && !looksLikeUnimarc(bytes, at))) {
    return marc21Charset(String.fromCharCode(bytes[at + 9] ?? 0));
  }
  return unimarcCharset(firstSubfield(bytes, at, findEntry(bytes, at, generalProcessingData)));
}

/** What MARC 21 states as the language, in 008 positions 35 to 37; else "". */
export function statedLanguage(bytes: Buffer, at: number): string {
  const entry = findEntry(bytes, at, "008");
  if (entry < 0) return "";
  const start = at + digits(bytes, at + 12, 5) + digits(bytes, entry + 7, 5) + 35;
  return bytes.toString("latin1", start, start + 3);
}

/** UNIMARC has its title in 200, MARC 21 in 245; 200 is not a tag of MARC 21. */
function looksLikeUnimarc(bytes: Buffer, at: number): boolean {
  return findEntry(bytes, at, "200") > 0 && findEntry(bytes, at, "245") < 0;
}

/** The place of the first directory entry with this tag, or -1. */
function findEntry(bytes: Buffer, at: number, tag: string): number {
  const [a, b, c] = [tag.charCodeAt(0), tag.charCodeAt(1), tag.charCodeAt(2)];
  const end = Math.min(at + digits(bytes, at + 12, 5) - 1, bytes.length);
  for (let entry = at + leaderLength; entry < end; entry += directoryEntryLength) {
    if (bytes[entry] === fieldTerminator) return -1;
    if (bytes[entry] === a && bytes[entry + 1] === b && bytes[entry + 2] === c) return entry;
  }
  return -1;
}

/** The first subfield of the field that a directory entry points at, without its delimiter and code. */
function firstSubfield(bytes: Buffer, at: number, entry: number): string {
  if (entry < 0) return "";
  const start = at + digits(bytes, at + 12, 5) + digits(bytes, entry + 7, 5);
  const field = bytes.toString("latin1", start, start + digits(bytes, entry + 3, 4));
  // oxlint-disable-next-line no-control-regex -- control characters are what is sought
  return /\x1f.([^\x1d-\x1f]*)/.exec(field)?.[1] ?? "";
}
