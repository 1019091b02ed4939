const SHIFT = 12;
const CHUNK = 1 << SHIFT;

/** A list of 32-bit numbers that grows without ever being copied. */
export class ChunkedWords {
  readonly #chunks: Uint32Array[] = [];
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    const chunk = this.#length >>> SHIFT;
    if (chunk === this.#chunks.length) this.#chunks.push(new Uint32Array(CHUNK));
    this.#chunks[chunk]![this.#length & (CHUNK - 1)] = value;
    this.#length += 1;
  }

  get(index: number): number {
    return this.#chunks[index >>> SHIFT]![index & (CHUNK - 1)]!;
  }
}
