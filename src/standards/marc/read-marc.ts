import { detectFormat, type MarcFormat, sniffLength } from "./detect-format.ts";
import type { SyntaxOption } from "./iso2709/charset.ts";
import { Iso2709Reader } from "./iso2709/reader.ts";
import { MarcJsonReader } from "./json/reader.ts";
import { failure, type ReadFailure, type ReadResult, type RecordReader } from "./result.ts";
import { MarcXmlReader } from "./xml/reader.ts";

export interface ReadOptions {
  /** Found out from the first bytes unless given. */
  readonly format?: MarcFormat;
  /** Which family of tags; default "auto", which looks at each record. */
  readonly syntax?: SyntaxOption;
  /** Longer records are failures. Default 16 MiB. */
  readonly maxRecordBytes?: number;
}

/**
 * Reads MARC records of any format from a stream of bytes, in constant memory. A file of no known
 * format, or one still packed with gzip, gives one failure and is read no further.
 */
export async function* readMarc(
  source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  options: ReadOptions = {},
): AsyncGenerator<ReadResult> {
  for await (const results of readMarcBatches(source, options)) yield* results;
}

/** As `readMarc`, with all the results of one chunk together: faster where records are many. */
export async function* readMarcBatches(
  source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  options: ReadOptions = {},
): AsyncGenerator<readonly ReadResult[]> {
  let reader = options.format && createReader(options.format, options);
  let head = Buffer.alloc(0);
  for await (const chunk of source) {
    if (reader) yield reader.push(chunk);
    else {
      head = Buffer.concat([head, chunk]);
      if (head.length < sniffLength) continue;
      const sniffed = sniff(head, options);
      if ("ok" in sniffed) return yield [sniffed];
      reader = sniffed;
      yield reader.push(head);
    }
  }
  if (reader) return yield reader.end();
  if (head.length > 0) yield readShort(head, options);
}

/** A source shorter than what is looked at to find the format. */
function readShort(head: Buffer, options: ReadOptions): ReadResult[] {
  const sniffed = sniff(head, options);
  return "ok" in sniffed ? [sniffed] : [...sniffed.push(head), ...sniffed.end()];
}

function sniff(head: Buffer, options: ReadOptions): RecordReader | ReadFailure {
  const format = detectFormat(head);
  if (format === "gzip") return failure(head, 0, { code: "compressed-input", params: { format } });
  if (format) return createReader(format, options);
  const start = head.toString("latin1", 0, 40).replace(/[^\x20-\x7e]/g, ".");
  return failure(head, 0, { code: "unknown-format", params: { start } });
}

export function createReader(format: MarcFormat, options: ReadOptions): RecordReader {
  if (format === "iso2709") return new Iso2709Reader(options);
  return format === "marcxml" ? new MarcXmlReader(options) : new MarcJsonReader(options);
}
