import type { ByteStream } from "./byte-stream.ts";

/** The postings of some neighbouring terms, filled document by document. */
export class PostingsBatch {
  readonly #from: number;
  readonly #to: number;
  readonly #starts: Uint32Array;
  readonly #ends: Uint32Array;
  readonly #documents: Uint32Array;
  readonly #fields: Uint32Array;

  constructor(counts: Uint32Array, from: number, to: number) {
    this.#from = from;
    this.#to = to;
    this.#starts = new Uint32Array(to - from);
    let total = 0;
    for (let term = from; term < to; term++) {
      this.#starts[term - from] = total;
      total += counts[term]!;
    }
    this.#ends = this.#starts.slice();
    this.#documents = new Uint32Array(total);
    this.#fields = new Uint32Array(total);
  }

  /** Documents must come in order; terms outside the batch are passed over. */
  add(term: number, document: number, field: number): void {
    if (term < this.#from || term >= this.#to) return;
    const place = term - this.#from;
    const end = this.#ends[place]!;
    if (end > this.#starts[place]! && this.#documents[end - 1] === document) {
      this.#fields[end - 1]! |= field;
      return;
    }
    this.#documents[end] = document;
    this.#fields[end] = field;
    this.#ends[place] = end + 1;
  }

  bits(term: number, documents: number): Uint32Array {
    const bits = new Uint32Array(Math.ceil(documents / 32));
    for (let i = this.#starts[term - this.#from]!; i < this.#ends[term - this.#from]!; i++) {
      const document = this.#documents[i]!;
      bits[document >>> 5]! |= 1 << (document & 31);
    }
    return bits;
  }

  /**
   * Count and whether all have the same fields in one number, these fields if so, then the gaps
   * between documents (not for a bitmap, which has them), then the fields of each if not so.
   */
  write(stream: ByteStream, term: number, isBitmap: boolean): void {
    const start = this.#starts[term - this.#from]!;
    const end = this.#ends[term - this.#from]!;
    const uniform = this.#isUniform(start, end);
    stream.varint((end - start) * 2 + (uniform ? 1 : 0));
    if (uniform) stream.varint(this.#fields[start]!);
    if (!isBitmap) this.#writeGaps(stream, start, end);
    for (let i = uniform ? end : start; i < end; i++) stream.varint(this.#fields[i]!);
  }

  #writeGaps(stream: ByteStream, start: number, end: number): void {
    let before = -1;
    for (let i = start; i < end; i++) {
      stream.varint(this.#documents[i]! - before);
      before = this.#documents[i]!;
    }
  }

  #isUniform(start: number, end: number): boolean {
    for (let i = start + 1; i < end; i++) {
      if (this.#fields[i] !== this.#fields[start]) return false;
    }
    return true;
  }
}
