/** Strings in a block; the first is written out, the others name what they share with the one before. */
export const BLOCK = 16;

/** Bytes of the longest string of a table. */
export const LONGEST_STRING = 4096;

const decoder = new TextDecoder();

/** Reads a front-coded table from any string onward. */
export class TableCursor {
  readonly #bytes: Uint8Array;
  readonly #blocks: Uint32Array;
  readonly #size: number;
  readonly #current = new Uint8Array(LONGEST_STRING);
  #length = 0;
  #index = -1;
  #at = 0;

  constructor(bytes: Uint8Array, blocks: Uint32Array, size: number) {
    this.#bytes = bytes;
    this.#blocks = blocks;
    this.#size = size;
  }

  get index(): number {
    return this.#index;
  }

  /** Begins with the UTF-8 of the current string; valid until the cursor moves. */
  get buffer(): Uint8Array {
    return this.#current;
  }

  /** UTF-8 of the current string; valid until the cursor moves. */
  get current(): Uint8Array {
    return this.#current.subarray(0, this.#length);
  }

  /** Bytes of the current string. */
  get length(): number {
    return this.#length;
  }

  seek(index: number): void {
    const block = Math.floor(index / BLOCK);
    this.#at = this.#blocks[block] ?? 0;
    this.#index = block * BLOCK - 1;
    while (this.#index < index) this.next();
  }

  /** Moves to the next string; false at the end. */
  next(): boolean {
    if (this.#index + 1 >= this.#size) return false;
    this.#index += 1;
    const shared = this.#varint();
    const added = this.#varint();
    const from = this.#at;
    for (let i = 0; i < added; i++) this.#current[shared + i] = this.#bytes[from + i]!;
    this.#at = from + added;
    this.#length = shared + added;
    return true;
  }

  text(): string {
    return decoder.decode(this.current);
  }

  /** Order of the current string relative to `other`. */
  compare(other: Uint8Array): number {
    const length = Math.min(this.#length, other.length);
    for (let i = 0; i < length; i++) {
      const difference = this.#current[i]! - other[i]!;
      if (difference !== 0) return difference;
    }
    return this.#length - other.length;
  }

  #varint(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.#bytes[this.#at++]!;
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
  }
}
