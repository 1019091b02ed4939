import { compareBytes } from "./code-points.ts";
import { decodeId, encodeId, UUID_BYTES } from "./id-code.ts";
import type { SectionReader } from "./section-reader.ts";

/** The ids of the documents, and the way back from an id to its document. */
export class IdColumn {
  /** Where each id begins; null when all are as long as a UUID. */
  readonly #offsets: Uint32Array | null;
  readonly #bytes: Uint8Array;
  readonly #order: Uint32Array;

  constructor(sections: SectionReader) {
    this.#offsets = sections.has("ids.offsets") ? sections.u32("ids.offsets") : null;
    this.#bytes = sections.u8("ids.bytes");
    this.#order = sections.u32("ids.order");
  }

  /** The id as stored; documents of equal rank stand in the order of these bytes. */
  bytesOf(document: number): Uint8Array {
    return this.#offsets === null
      ? this.#bytes.subarray(document * UUID_BYTES, (document + 1) * UUID_BYTES)
      : this.#bytes.subarray(this.#offsets[document], this.#offsets[document + 1]);
  }

  idOf(document: number): string {
    return decodeId(this.bytesOf(document));
  }

  /** Document of the id, or -1. */
  find(id: string): number {
    const wanted = encodeId(id);
    let low = 0;
    let high = this.#order.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (compareBytes(this.bytesOf(this.#order[middle]!), wanted) < 0) low = middle + 1;
      else high = middle;
    }
    const document = this.#order[low];
    return document !== undefined && compareBytes(this.bytesOf(document), wanted) === 0
      ? document
      : -1;
  }
}
