import { addBits, listBitsInto, setBit } from "./bits.ts";
import { isDense } from "./dense.ts";
import { ALL_FIELDS, FIRST_TERM } from "./marks.ts";
import type { SectionReader } from "./section-reader.ts";

/**
 * Which documents have which words, in order, and in which fields (one bit a field). Terms are named
 * by their numbers, from FIRST_TERM on. One reader at a time: it keeps its place between calls.
 */
export class Postings {
  readonly #documents: number;
  readonly #offsets: Uint32Array;
  readonly #bytes: Uint8Array;
  readonly #denseTerms: Uint32Array;
  readonly #denseBits: Uint32Array;
  #scratch = new Uint32Array(64);
  #at = 0;

  constructor(sections: SectionReader, documents: number) {
    this.#documents = documents;
    this.#offsets = sections.u32("postings.offsets");
    this.#bytes = sections.u8("postings.bytes");
    this.#denseTerms = sections.u32("dense.terms");
    this.#denseBits = sections.u32("dense.bits");
  }

  /** In how many documents the term occurs, removed ones included. */
  frequency(term: number): number {
    this.#at = this.#offsets[term - FIRST_TERM]!;
    return this.#varint() >>> 1;
  }

  /** Bitmap of a very common term; null for others. */
  bitmap(term: number): Uint32Array | null {
    if (!isDense(this.frequency(term), this.#documents)) return null;
    const words = Math.ceil(this.#documents / 32);
    const place = this.#placeOfDense(term - FIRST_TERM);
    return this.#denseBits.subarray(place * words, (place + 1) * words);
  }

  /** Documents that have the term in one of the fields. */
  documents(term: number, fields = ALL_FIELDS): Uint32Array {
    const documents = new Uint32Array(this.frequency(term));
    return documents.subarray(0, this.collect(term, fields, documents, 0));
  }

  /** Writes the documents that have the term in one of the fields into `into`, from `start`; returns how many. */
  collect(term: number, fields: number, into: Uint32Array, start: number): number {
    this.#at = this.#offsets[term - FIRST_TERM]!;
    const head = this.#varint();
    const count = head >>> 1;
    const isUniform = (head & 1) === 1;
    if (isUniform && (this.#varint() & fields) === 0) return 0;
    this.#readDocuments(term, count, into, start);
    return isUniform || fields === ALL_FIELDS
      ? count
      : this.#keepFields(fields, into, start, count);
  }

  /** Adds the documents that have the term in one of the fields to the bitmap. */
  addTo(bits: Uint32Array, term: number, fields: number): void {
    const bitmap = fields === ALL_FIELDS ? this.bitmap(term) : null;
    if (bitmap !== null) {
      addBits(bits, bitmap);
      return;
    }
    const frequency = this.frequency(term);
    if (this.#scratch.length < frequency) this.#scratch = new Uint32Array(frequency * 2);
    const scratch = this.#scratch;
    const count = this.collect(term, fields, scratch, 0);
    for (let i = 0; i < count; i++) setBit(bits, scratch[i]!);
  }

  #readDocuments(term: number, count: number, into: Uint32Array, start: number): void {
    if (!isDense(count, this.#documents)) {
      this.#readGaps(into, start, start + count);
      return;
    }
    const words = Math.ceil(this.#documents / 32);
    const place = this.#placeOfDense(term - FIRST_TERM);
    listBitsInto(this.#denseBits.subarray(place * words, (place + 1) * words), into, start);
  }

  #readGaps(into: Uint32Array, start: number, end: number): void {
    const bytes = this.#bytes;
    let at = this.#at;
    let document = -1;
    for (let i = start; i < end; i++) {
      let gap = bytes[at++]!;
      if (gap > 127) {
        gap &= 127;
        for (let shift = 7; ; shift += 7) {
          const byte = bytes[at++]!;
          gap |= (byte & 127) << shift;
          if (byte < 128) break;
        }
      }
      document += gap;
      into[i] = document;
    }
    this.#at = at;
  }

  /** Reads the fields of the documents just read, and keeps those documents that are in one of `fields`. */
  #keepFields(fields: number, documents: Uint32Array, start: number, count: number): number {
    let kept = start;
    for (let i = start; i < start + count; i++) {
      if ((this.#varint() & fields) !== 0) documents[kept++] = documents[i]!;
    }
    return kept - start;
  }

  #placeOfDense(term: number): number {
    let low = 0;
    let high = this.#denseTerms.length - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#denseTerms[middle]! < term) low = middle + 1;
      else high = middle;
    }
    return low;
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
