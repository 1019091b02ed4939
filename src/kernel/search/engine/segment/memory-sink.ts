import { aligned, bytesOf, renamed } from "./sections.ts";
import type {
  SectionArray,
  SectionInfo,
  SectionSink,
  SectionType,
  SegmentImage,
} from "./sections.ts";

/** Collects a small segment in memory. */
export class MemorySink implements SectionSink {
  readonly #sections: SectionInfo[] = [];
  readonly #parts: { readonly at: number; readonly bytes: Uint8Array }[] = [];
  #length = 0;
  #open: { readonly name: string; readonly type: SectionType; readonly offset: number } | null =
    null;

  begin(name: string, type: SectionType): void {
    this.#length = aligned(this.#length);
    this.#open = { name, type, offset: this.#length };
  }

  /** Keeps a copy: the writer may use its buffer again. */
  write(part: SectionArray): void {
    this.#parts.push({ at: this.#length, bytes: bytesOf(part).slice() });
    this.#length += part.byteLength;
  }

  end(): void {
    if (this.#open === null) throw new Error("No section is open");
    this.#sections.push({ ...this.#open, length: this.#length - this.#open.offset });
    this.#open = null;
  }

  repeat(of: string, name: string): void {
    this.#sections.push(renamed(this.#sections, of, name));
  }

  image(id: string, kind: string, documents: number): SegmentImage {
    const buffer = new SharedArrayBuffer(aligned(this.#length));
    const bytes = new Uint8Array(buffer);
    for (const part of this.#parts) bytes.set(part.bytes, part.at);
    return { id, kind, documents, sections: this.#sections, buffer };
  }
}
