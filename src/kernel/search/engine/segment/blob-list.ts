import { ChunkedWords } from "./chunked-words.ts";
import { compareBytes } from "./code-points.ts";

/** Bytes in a chunk: large enough that its memory goes back to the system when it is let go. */
const CHUNK = 1 << 18;
/** Bytes of the first chunk: most lists of a small segment need no more. Each next is twice as large. */
const FIRST = 1 << 12;

/** A growing list of byte strings outside the JavaScript heap. */
export class BlobList {
  readonly #chunks: Uint8Array[] = [];
  /** Of each string its chunk, where it begins in it, and its length. */
  readonly #places = new ChunkedWords();
  #used = 0;
  /** Bytes of the last chunk. */
  #size = 0;

  get length(): number {
    return this.#places.length / 3;
  }

  push(bytes: Uint8Array): void {
    if (this.#size === 0 || this.#used + bytes.length > this.#size) this.#addChunk(bytes.length);
    this.#chunks[this.#chunks.length - 1]!.set(bytes, this.#used);
    this.#places.push(this.#chunks.length - 1);
    this.#places.push(this.#used);
    this.#places.push(bytes.length);
    this.#used += bytes.length;
  }

  get(index: number): Uint8Array {
    const chunk = this.#chunks[this.#places.get(index * 3)]!;
    const start = this.#places.get(index * 3 + 1);
    return chunk.subarray(start, start + this.#places.get(index * 3 + 2));
  }

  /** Numbers of the strings in byte order, equal strings in order of arrival. */
  sortedOrder(): Uint32Array {
    const order = new Uint32Array(this.length);
    const heads = new Float64Array(this.length);
    for (let i = 0; i < order.length; i++) {
      order[i] = i;
      heads[i] = headOf(this.get(i));
    }
    const compare = (a: number, b: number): number =>
      heads[a]! - heads[b]! || compareBytes(this.get(a), this.get(b)) || a - b;
    return order.sort(compare);
  }

  #addChunk(atLeast: number): void {
    this.#size = Math.max(FIRST, Math.min(CHUNK, this.#size * 2), atLeast);
    this.#chunks.push(new Uint8Array(this.#size));
    this.#used = 0;
  }
}

/** The first six bytes as a number, which decides most comparisons cheaply. */
function headOf(bytes: Uint8Array): number {
  let head = 0;
  for (let i = 0; i < 6; i++) head = head * 256 + (bytes[i] ?? 0);
  return head;
}
