import type { Warning } from "../problem.ts";
import type { DeclaredCharset } from "./declared.ts";
import { decodeText } from "./decode-text.ts";

// oxlint-disable-next-line no-control-regex -- control characters are what is sought
const controlCharacters = /[\x00-\x1e\x7f]/g;
const layoutCharacters = /[\t\n\r]+/g;

/** Decodes the fields of one record that are not plain ASCII and notes what it met. */
export class FieldDecoder {
  /** Whether "&#x20AC;" stands for a character (MARC-8). */
  readonly resolvesReferences: boolean;
  private readonly declared: DeclaredCharset;
  private readonly warnings: Warning[];
  private readonly origin: number;

  /** @param origin offset in the source of the first byte of the buffers given to `decode`. */
  constructor(declared: DeclaredCharset, warnings: Warning[], origin: number) {
    this.declared = declared;
    this.resolvesReferences = declared.sets !== undefined;
    this.warnings = warnings;
    this.origin = origin;
  }

  decode(bytes: Buffer, start: number, end: number, tag: string): string {
    const { text, charset, bad, strayMarks } = decodeText(bytes, start, end, this.declared);
    if (charset !== this.declared.name) this.noteCharset(charset);
    for (const { at, hex } of bad) {
      const offset = this.origin + at;
      this.warnings.push({ code: "undecodable-bytes", params: { tag, bytes: hex, offset } });
    }
    if (strayMarks > 0)
      this.warnings.push({ code: "stray-marks", params: { tag, count: strayMarks } });
    return cleanText(text, tag, this.warnings);
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
