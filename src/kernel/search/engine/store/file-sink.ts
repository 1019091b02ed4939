import { closeSync, fsyncSync, openSync, writeSync } from "node:fs";
import { Buffer } from "node:buffer";
import { crc32 } from "node:zlib";
import { aligned, bytesOf, renamed } from "../segment/sections.ts";
import type { SectionArray, SectionInfo, SectionSink, SectionType } from "../segment/sections.ts";
import { TRAILER_MAGIC } from "./segment-file.ts";

/** Writes a segment to a file as it is made, so that its size in memory does not matter. */
export class FileSink implements SectionSink {
  readonly #file: number;
  readonly #sections: SectionInfo[] = [];
  #length = 0;
  #crc = 0;
  #open: { readonly name: string; readonly type: SectionType; readonly offset: number } | null =
    null;

  constructor(path: string) {
    this.#file = openSync(path, "w");
  }

  begin(name: string, type: SectionType): void {
    this.#put(Buffer.alloc(aligned(this.#length) - this.#length));
    this.#open = { name, type, offset: this.#length };
  }

  write(part: SectionArray): void {
    this.#put(bytesOf(part));
  }

  end(): void {
    if (this.#open === null) throw new Error("No section is open");
    this.#sections.push({ ...this.#open, length: this.#length - this.#open.offset });
    this.#open = null;
  }

  repeat(of: string, name: string): void {
    this.#sections.push(renamed(this.#sections, of, name));
  }

  /** Writes what the segment is and a checksum, and waits until all is on the disk. */
  finish(id: string, kind: string, documents: number): void {
    const footer = Buffer.from(
      JSON.stringify({ id, kind, documents, sections: this.#sections }),
      "utf8",
    );
    this.#put(footer);
    const trailer = Buffer.alloc(16);
    trailer.write(TRAILER_MAGIC, "latin1");
    trailer.writeUInt32LE(footer.length, 8);
    trailer.writeUInt32LE(this.#crc, 12);
    this.#put(trailer);
    fsyncSync(this.#file);
    closeSync(this.#file);
  }

  /** Gives up; the file is left for the caller to remove. */
  abandon(): void {
    closeSync(this.#file);
  }

  #put(bytes: Uint8Array): void {
    this.#crc = crc32(bytes, this.#crc);
    for (let at = 0; at < bytes.length;) at += writeSync(this.#file, bytes, at, bytes.length - at);
    this.#length += bytes.length;
  }
}
