const SHIFT = 16;
/** Numbers in a chunk: large enough that its memory goes back to the system when it is let go. */
const CHUNK = 1 << SHIFT;
/** Numbers that a list has room for at first: most lists of a small segment never grow. */
const FIRST = 1 << 10;

/** A list of 32-bit numbers that grows; only its first chunk is ever copied. */
export class ChunkedWords {
  readonly #chunks: Uint32Array[] = [];
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    const at = this.#length & (CHUNK - 1);
    const chunk = this.#chunkFor(this.#length >>> SHIFT, at);
    chunk[at] = value;
    this.#length += 1;
  }

  get(index: number): number {
    return this.#chunks[index >>> SHIFT]![index & (CHUNK - 1)]!;
  }

  #chunkFor(number: number, at: number): Uint32Array {
    const chunk = this.#chunks[number];
    if (chunk !== undefined && at < chunk.length) return chunk;
    const next = new Uint32Array(sizeFor(number, at));
    if (chunk !== undefined) next.set(chunk);
    this.#chunks[number] = next;
    return next;
  }
}

/** The first chunk doubles until it is as large as all others. */
function sizeFor(number: number, at: number): number {
  return number > 0 ? CHUNK : Math.max(FIRST, at * 2);
}
