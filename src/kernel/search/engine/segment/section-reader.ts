import type { SectionInfo, SegmentImage } from "./sections.ts";

/** Typed views of a segment's sections. A missing section throws: the format check came before. */
export class SectionReader {
  readonly #load: (section: SectionInfo) => Uint8Array;
  readonly #byName: ReadonlyMap<string, SectionInfo>;

  /** `load` gives the bytes of a section, beginning at a multiple of 8. */
  constructor(sections: readonly SectionInfo[], load: (section: SectionInfo) => Uint8Array) {
    this.#load = load;
    this.#byName = new Map(sections.map((section) => [section.name, section]));
  }

  static of({ sections, buffer }: SegmentImage): SectionReader {
    return new SectionReader(
      sections,
      ({ offset, length }) => new Uint8Array(buffer, offset, length),
    );
  }

  has(name: string): boolean {
    return this.#byName.has(name);
  }

  u8(name: string): Uint8Array {
    return this.#load(this.#find(name));
  }

  u16(name: string): Uint16Array {
    const { buffer, byteOffset, length } = this.u8(name);
    return new Uint16Array(buffer, byteOffset, length / 2);
  }

  u32(name: string): Uint32Array {
    const { buffer, byteOffset, length } = this.u8(name);
    return new Uint32Array(buffer, byteOffset, length / 4);
  }

  /** Whole numbers of whichever width they were written in. */
  unsigned(name: string): Uint8Array | Uint16Array | Uint32Array {
    const { type } = this.#find(name);
    if (type === "u8") return this.u8(name);
    return type === "u16" ? this.u16(name) : this.u32(name);
  }

  numbers(name: string): Int16Array | Int32Array | Float64Array {
    const { buffer, byteOffset, length } = this.u8(name);
    const { type } = this.#find(name);
    if (type === "i16") return new Int16Array(buffer, byteOffset, length / 2);
    return type === "i32"
      ? new Int32Array(buffer, byteOffset, length / 4)
      : new Float64Array(buffer, byteOffset, length / 8);
  }

  #find(name: string): SectionInfo {
    const section = this.#byName.get(name);
    if (section === undefined) throw new Error(`Search segment without section ${name}`);
    return section;
  }
}
