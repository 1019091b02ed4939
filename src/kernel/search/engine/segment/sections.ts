/**
 * A segment is a set of named typed arrays laid end to end in one buffer: on disk a file, in
 * memory a SharedArrayBuffer that every thread reads without copying.
 */
export type SectionType = "u8" | "u16" | "u32" | "i16" | "i32" | "f64";

export type SectionArray =
  | Uint8Array
  | Uint16Array
  | Uint32Array
  | Int16Array
  | Int32Array
  | Float64Array;

export type SectionInfo = {
  readonly name: string;
  readonly type: SectionType;
  /** Bytes from the beginning, a multiple of 8. */
  readonly offset: number;
  /** Bytes. */
  readonly length: number;
};

/** All there is to know about a segment; can be posted to another thread. */
export type SegmentImage = {
  /** Unique among the segments of an index. */
  readonly id: string;
  readonly kind: string;
  readonly documents: number;
  readonly sections: readonly SectionInfo[];
  readonly buffer: SharedArrayBuffer;
};

/** Where a segment is written to, section after section. */
export interface SectionSink {
  begin(name: string, type: SectionType): void;
  write(part: SectionArray): void;
  end(): void;
  /** Gives what was written as the section `of` another name as well. */
  repeat(of: string, name: string): void;
}

/** The section of that name among those written, under another name. */
export function renamed(sections: readonly SectionInfo[], of: string, name: string): SectionInfo {
  const written = sections.find((section) => section.name === of);
  if (written === undefined) throw new Error(`Section ${of} was not written`);
  return { ...written, name };
}

export function putSection(
  sink: SectionSink,
  name: string,
  type: SectionType,
  ...parts: readonly SectionArray[]
): void {
  sink.begin(name, type);
  for (const part of parts) sink.write(part);
  sink.end();
}

/** The next multiple of eight, so that every section may be viewed as doubles. */
export function aligned(bytes: number): number {
  return Math.ceil(bytes / 8) * 8;
}

export function bytesOf(part: SectionArray): Uint8Array {
  return new Uint8Array(part.buffer, part.byteOffset, part.byteLength);
}
