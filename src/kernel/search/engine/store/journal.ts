import { Buffer } from "node:buffer";
import {
  closeSync,
  fdatasyncSync,
  ftruncateSync,
  openSync,
  readFileSync,
  writeSync,
} from "node:fs";
import { crc32 } from "node:zlib";

/** Before each record: its length and its checksum. */
const HEAD = 8;

/** A file of records that only grows; a record is either there whole or not at all. */
export class Journal {
  readonly #file: number;
  #length: number;

  /** Opens for appending behind the first `length` bytes; what follows them is cut off. */
  constructor(path: string, length: number) {
    this.#file = openSync(path, length === 0 ? "w" : "r+");
    this.#length = length;
    ftruncateSync(this.#file, length);
  }

  /** Bytes so far. */
  get length(): number {
    return this.#length;
  }

  /** Appends a record and waits until it is on the disk; after an error nothing was appended. */
  append(record: Uint8Array): void {
    const head = Buffer.alloc(HEAD);
    head.writeUInt32LE(record.length, 0);
    head.writeUInt32LE(crc32(record), 4);
    const whole = Buffer.concat([head, record]);
    try {
      for (let at = 0; at < whole.length;)
        at += writeSync(this.#file, whole, at, whole.length - at, this.#length + at);
      fdatasyncSync(this.#file);
    } catch (error) {
      ftruncateSync(this.#file, this.#length);
      throw error;
    }
    this.#length += whole.length;
  }

  close(): void {
    closeSync(this.#file);
  }
}

export type JournalContent = {
  readonly records: readonly Buffer[];
  /** Bytes of the whole records; a torn one may follow. */
  readonly length: number;
  /** Whether whole records follow one that is not: what breaks off while it is written is the last. */
  readonly isDamaged: boolean;
};

/** Reads all whole records up to the first that was torn or damaged. */
export function readJournal(path: string): JournalContent {
  const content = readFileSync(path);
  const records: Buffer[] = [];
  let at = 0;
  for (let record = recordAt(content, at); record !== null; record = recordAt(content, at)) {
    records.push(record);
    at += HEAD + record.length;
  }
  return { records, length: at, isDamaged: hasRecordsBehind(content, at) };
}

/** The record that begins there; null where none does, or not all of it is as it was written. */
function recordAt(content: Buffer, at: number): Buffer | null {
  if (at + HEAD > content.length) return null;
  const end = at + HEAD + content.readUInt32LE(at);
  const record = content.subarray(at + HEAD, end);
  return end <= content.length && crc32(record) === content.readUInt32LE(at + 4) ? record : null;
}

/**
 * Whether a whole record follows the one that is bad: right behind it, as far as its length is to
 * be believed; or, wherever it begins, as the last of all. An empty one is none: so looks what a file
 * system has promised and not written.
 */
function hasRecordsBehind(content: Buffer, bad: number): boolean {
  const isWhole = (at: number): boolean => (recordAt(content, at)?.length ?? 0) > 0;
  if (bad + HEAD > content.length) return false;
  if (isWhole(bad + HEAD + content.readUInt32LE(bad))) return true;
  for (let at = bad + 1; at + HEAD < content.length; at++) {
    const isLast = at + HEAD + content.readUInt32LE(at) === content.length;
    if (isLast && isWhole(at)) return true;
  }
  return false;
}
