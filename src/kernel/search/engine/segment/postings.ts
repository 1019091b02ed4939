import { listBits } from "./bits.ts";
import type { SectionReader } from "./section-reader.ts";
import { FIRST_TERM } from "./marks.ts";
import { isDense } from "./dense.ts";

/** Documents of a term, in order, with the fields each has it in (one bit a field). */
export type PostingList = { readonly documents: Uint32Array; readonly fields: Uint32Array };

/** Which documents have which words. Terms are named by their numbers (from FIRST_TERM on). */
export class Postings {
  readonly #documents: number;
  readonly #offsets: Uint32Array;
  readonly #bytes: Uint8Array;
  readonly #denseTerms: Uint32Array;
  readonly #denseBits: Uint32Array;
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

  /** Documents of the term. */
  documents(term: number): Uint32Array {
    const bits = this.bitmap(term);
    if (bits !== null) return listBits(bits);
    const documents = new Uint32Array(this.frequency(term));
    this.#readGaps(documents);
    return documents;
  }

  /** Documents of the term with the fields. */
  list(term: number): PostingList {
    const documents = this.documents(term);
    this.#at = this.#offsets[term - FIRST_TERM]!;
    const uniform = (this.#varint() & 1) === 1;
    if (!isDense(documents.length, this.#documents)) this.#skipGaps(documents.length);
    const fields = new Uint32Array(documents.length);
    if (uniform) fields.fill(this.#varint());
    else for (let i = 0; i < fields.length; i++) fields[i] = this.#varint();
    return { documents, fields };
  }

  #readGaps(documents: Uint32Array): void {
    const bytes = this.#bytes;
    let at = this.#at;
    let document = -1;
    for (let i = 0; i < documents.length; i++) {
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
      documents[i] = document;
    }
    this.#at = at;
  }

  #skipGaps(count: number): void {
    for (let left = count; left > 0;) if (this.#bytes[this.#at++]! < 128) left -= 1;
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
