import { Iso2709Reader, type ReadResult, type RecordReader } from "#standards/marc";
import type { Entry } from "../../model/imports/finding.ts";
import { entryOf, type Reading } from "./entries.ts";
import type { Batch } from "./load-batch.ts";
import { type Unpacked, UnreadablePacking, unpack } from "./unpack.ts";

const RECORDS = 500;
/** Records may be large: a batch ends here even when it holds few. */
const BYTES = 8 * 1024 * 1024;

/**
 * Reads a delivery from byte `from` of its unpacked content in batches. Memory stays flat however
 * long it is: a batch is given before the next is read.
 */
export async function* readBatches(
  source: AsyncIterable<Uint8Array>,
  from: number,
  reading: Reading,
): AsyncGenerator<Batch> {
  const unpacked = unpack(source);
  const gathering = new Gathering(from, unpacked);
  for await (const entry of entries(unpacked, from, reading)) {
    gathering.add(entry);
    if (gathering.isFull()) yield gathering.take();
  }
  if (!gathering.isEmpty()) yield gathering.take();
}

class Gathering {
  #entries: Entry[] = [];
  #from: number;
  #bytes = 0;
  readonly #unpacked: Unpacked;

  constructor(from: number, unpacked: Unpacked) {
    this.#from = from;
    this.#unpacked = unpacked;
  }

  add(entry: Entry): void {
    this.#entries.push(entry);
    this.#bytes += entry.record?.bytes.length ?? 0;
  }

  isFull(): boolean {
    return this.#entries.length >= RECORDS || this.#bytes >= BYTES;
  }

  isEmpty(): boolean {
    return this.#entries.length === 0;
  }

  take(): Batch {
    const end = this.#entries.at(-1)?.end ?? this.#from;
    const batch = { entries: this.#entries, from: this.#from, end, consumed: this.#unpacked.consumed() };
    this.#entries = [];
    this.#bytes = 0;
    this.#from = end;
    return batch;
  }
}

async function* entries(unpacked: Unpacked, from: number, reading: Reading): AsyncGenerator<Entry> {
  const reader: RecordReader = new Iso2709Reader({ syntax: reading.dialect ?? "auto" });
  let end = from;
  try {
    for await (const chunk of skip(unpacked.chunks, from))
      for (const result of reader.push(chunk)) {
        const entry = entryOf(shifted(result, from), reading);
        end = entry.end;
        yield entry;
      }
  } catch (fault) {
    if (!(fault instanceof UnreadablePacking)) throw fault;
    for (const result of reader.end()) yield entryOf(shifted(result, from), reading);
    yield damaged(fault, end);
    return;
  }
  for (const result of reader.end()) yield entryOf(shifted(result, from), reading);
}

function shifted(result: ReadResult, by: number): ReadResult {
  return by === 0 ? result : { ...result, offset: result.offset + by };
}

function damaged({ code, params }: UnreadablePacking, offset: number): Entry {
  const bytes = new Uint8Array();
  // One byte further, so that the position moves and the report is not repeated by a later run.
  return { end: offset + 1, record: null, findings: [{ offset, severity: "failure", code, params, controlNumber: null, bytes }] };
}

async function* skip(chunks: AsyncIterable<Uint8Array>, bytes: number): AsyncGenerator<Uint8Array> {
  let left = bytes;
  for await (const chunk of chunks) {
    if (left < chunk.length) yield left > 0 ? chunk.subarray(left) : chunk;
    left = Math.max(0, left - chunk.length);
  }
}
