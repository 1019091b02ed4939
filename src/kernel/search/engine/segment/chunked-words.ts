/** A list of 32-bit numbers that grows without ever being copied. */
export class ChunkedWords {
  readonly #shift: number;
  readonly #mask: number;
  readonly #chunks: Uint32Array[] = [];
  #length = 0;

  /** `shift`: a chunk holds two to this power of numbers. */
  constructor(shift: number) {
    this.#shift = shift;
    this.#mask = (1 << shift) - 1;
  }

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    const chunk = this.#length >>> this.#shift;
    if (chunk === this.#chunks.length) this.#chunks.push(new Uint32Array(this.#mask + 1));
    this.#chunks[chunk]![this.#length & this.#mask] = value;
    this.#length += 1;
  }

  get(index: number): number {
    return this.#chunks[index >>> this.#shift]![index & this.#mask]!;
  }
}
