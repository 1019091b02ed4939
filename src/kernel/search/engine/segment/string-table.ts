import type { SectionReader } from "./section-reader.ts";
import { BLOCK, TableCursor } from "./table-cursor.ts";

const encoder = new TextEncoder();

/**
 * Sorted, distinct strings, front-coded in blocks: `get` by number, `find` and `lowerBound` by
 * text. Not for use by two callers at once within a thread while a cursor moves.
 */
export class StringTable {
  readonly size: number;
  readonly #bytes: Uint8Array;
  readonly #blocks: Uint32Array;
  readonly #cursor: TableCursor;

  constructor(sections: SectionReader, name: string) {
    this.#bytes = sections.u8(`${name}.bytes`);
    const blocks = sections.u32(`${name}.blocks`);
    this.size = blocks[blocks.length - 1] ?? 0;
    this.#blocks = blocks.subarray(0, -1);
    this.#cursor = this.cursor();
  }

  /** A reader of the strings in order, independent of other reads. */
  cursor(): TableCursor {
    return new TableCursor(this.#bytes, this.#blocks, this.size);
  }

  get(index: number): string {
    this.#cursor.seek(index);
    return this.#cursor.text();
  }

  /** Number of the string, or -1. */
  find(text: string): number {
    const bytes = encoder.encode(text);
    const index = this.#lowerBound(bytes);
    return index < this.size && this.#cursor.compare(bytes) === 0 ? index : -1;
  }

  /** Number of the first string that is not before `text`; `size` when all are before. */
  lowerBound(text: string): number {
    return this.#lowerBound(encoder.encode(text));
  }

  /** Numbers of the strings that begin with `text`: from the first, to one past the last. */
  prefixRange(text: string): readonly [from: number, to: number] {
    const bytes = encoder.encode(text);
    return [this.#lowerBound(bytes), this.prefixEnd(bytes)];
  }

  /** Number of the first string after all that begin with these bytes. */
  prefixEnd(bytes: Uint8Array): number {
    const beyond = new Uint8Array(bytes.length + 1);
    beyond.set(bytes);
    // No UTF-8 byte is 0xFF, so this sorts after every string with the prefix.
    beyond[bytes.length] = 0xff;
    return this.#lowerBound(beyond);
  }

  #lowerBound(bytes: Uint8Array): number {
    if (this.size === 0) return 0;
    let index = this.#lastBlockBefore(bytes) * BLOCK;
    this.#cursor.seek(index);
    while (this.#cursor.compare(bytes) < 0) {
      index += 1;
      if (!this.#cursor.next()) return this.size;
    }
    return index;
  }

  #lastBlockBefore(bytes: Uint8Array): number {
    let low = 0;
    let high = this.#blocks.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      this.#cursor.seek(middle * BLOCK);
      if (this.#cursor.compare(bytes) <= 0) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
