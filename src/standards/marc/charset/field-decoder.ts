import type { Warning } from "../problem.ts";
import { undecodable } from "./bad-places.ts";
import type { DeclaredCharset } from "./declared.ts";
import { decodeText, readingOf } from "./decode-text.ts";
import type { Reading } from "./weigh-readings.ts";

// oxlint-disable-next-line no-control-regex -- control characters are what is sought
const controlCharacters = /[\x00-\x1e\x7f]/g;
const layoutCharacters = /[\t\n\r]+/g;

/** Where a record lies in a buffer. */
export interface Extent {
  readonly start: number;
  readonly end: number;
  /** The language that it states, as a MARC code. */
  readonly language?: () => string;
}

/** Decodes the fields of one record that are not plain ASCII and notes what it met. */
export class FieldDecoder {
  /** Whether "&#x20AC;" stands for a character (MARC-8). */
  readonly resolvesReferences: boolean;
  private readonly declared: DeclaredCharset;
  private readonly warnings: Warning[];
  private readonly origin: number;
  private readonly record: Extent;
  /** Found out for the whole record, when it is first needed. */
  private reading: Reading | undefined;

  /**
   * @param origin offset in the source of the first byte of the buffers given to `decode`.
   * @param record where the record lies in them.
   */
  constructor(declared: DeclaredCharset, warnings: Warning[], origin: number, record: Extent) {
    this.declared = declared;
    this.record = record;
    this.resolvesReferences = declared.sets !== undefined;
    this.warnings = warnings;
    this.origin = origin;
  }

  decode(bytes: Buffer, start: number, end: number, tag: string): string {
    const { text, charset, bad, strayMarks } = decodeText(
      bytes,
      start,
      end,
      this.declared,
      () => (this.reading ??= this.read(bytes)),
    );
    if (charset !== this.declared.name) this.noteCharset(charset);
    this.warnings.push(...undecodable(this.origin, () => tag, bad));
    if (strayMarks > 0)
      this.warnings.push({ code: "stray-marks", params: { tag, count: strayMarks } });
    return cleanText(text, tag, this.warnings);
  }

  private read(bytes: Buffer): Reading {
    const { start, end, language } = this.record;
    return readingOf(bytes, start, end, this.declared, language?.());
  }

  private noteCharset(found: string): void {
    const known = this.warnings.some(
      ({ code, params }) =>
        code === "charset-mismatch" && "found" in params && params.found === found,
    );
    if (known) return;
    const declared = this.declared.name;
    this.warnings.push({ code: "charset-mismatch", params: { declared, found } });
  }
}

/**
 * Text without control characters: tabs and line ends become blanks, others go, with a warning. U+FFFD,
 * which says that a character was lost on its way to the file, stays, with a warning.
 */
export function cleanText(text: string, tag: string, warnings: Warning[]): string {
  if (text.includes("\ufffd")) warnings.push({ code: "replacement-character", params: { tag } });
  const found = text.match(controlCharacters);
  if (!found) return text;
  warnings.push({ code: "control-characters", params: { tag, count: found.length } });
  return text.replace(layoutCharacters, " ").replace(controlCharacters, "");
}
