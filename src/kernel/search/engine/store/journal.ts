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
};

/** Reads all whole records up to the first that was torn or damaged. */
export function readJournal(path: string): JournalContent {
  const content = readFileSync(path);
  const records: Buffer[] = [];
  let at = 0;
  while (at + HEAD <= content.length) {
    const end = at + HEAD + content.readUInt32LE(at);
    const record = content.subarray(at + HEAD, end);
    if (end > content.length || crc32(record) !== content.readUInt32LE(at + 4)) break;
    records.push(record);
    at = end;
  }
  return { records, length: at };
}
