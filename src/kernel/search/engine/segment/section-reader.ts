import type { SectionInfo, SegmentImage } from "./sections.ts";

/** Typed views of a segment's sections. A missing section throws: the format check came before. */
export class SectionReader {
  readonly #buffer: SharedArrayBuffer;
  readonly #byName: ReadonlyMap<string, SectionInfo>;

  constructor(image: SegmentImage) {
    this.#buffer = image.buffer;
    this.#byName = new Map(image.sections.map((section) => [section.name, section]));
  }

  has(name: string): boolean {
    return this.#byName.has(name);
  }

  u8(name: string): Uint8Array {
    const { offset, length } = this.#find(name);
    return new Uint8Array(this.#buffer, offset, length);
  }

  u16(name: string): Uint16Array {
    const { offset, length } = this.#find(name);
    return new Uint16Array(this.#buffer, offset, length / 2);
  }

  u32(name: string): Uint32Array {
    const { offset, length } = this.#find(name);
    return new Uint32Array(this.#buffer, offset, length / 4);
  }

  /** Whole numbers of whichever width they were written in. */
  unsigned(name: string): Uint8Array | Uint16Array | Uint32Array {
    const { type } = this.#find(name);
    if (type === "u8") return this.u8(name);
    return type === "u16" ? this.u16(name) : this.u32(name);
  }

  numbers(name: string): Int32Array | Float64Array {
    const { type, offset, length } = this.#find(name);
    return type === "i32"
      ? new Int32Array(this.#buffer, offset, length / 4)
      : new Float64Array(this.#buffer, offset, length / 8);
  }

  #find(name: string): SectionInfo {
    const section = this.#byName.get(name);
    if (section === undefined) throw new Error(`Search segment without section ${name}`);
    return section;
  }
}
