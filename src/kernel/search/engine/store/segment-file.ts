import { Buffer } from "node:buffer";
import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { crc32 } from "node:zlib";
import { z } from "zod";
import type { SegmentImage } from "../segment/sections.ts";

/** Ends every segment file; the digits are the version of the format. */
export const TRAILER_MAGIC = "SEGMENT5";
const TRAILER = 16;
const READ_SIZE = 1 << 26;

const footerSchema = z.object({
  id: z.string(),
  kind: z.string(),
  documents: z.int().nonnegative(),
  sections: z.array(
    z.object({
      name: z.string(),
      type: z.enum(["u8", "u16", "u32", "i16", "i32", "f64"]),
      offset: z.int().nonnegative(),
      length: z.int().nonnegative(),
    }),
  ),
});

/** What a segment file says about itself. */
export type SegmentFooter = Omit<SegmentImage, "buffer">;

/** Fills `into` from that place of an open file. */
export function readFully(file: number, into: Uint8Array, from: number): void {
  for (let at = 0; at < into.length;) {
    const read = readSync(file, into, at, Math.min(READ_SIZE, into.length - at), from + at);
    if (read === 0) throw new Error("A search segment became shorter while it was read");
    at += read;
  }
}

function checksum(bytes: Uint8Array): number {
  let crc = 0;
  for (let at = 0; at < bytes.length; at += READ_SIZE) {
    crc = crc32(bytes.subarray(at, at + READ_SIZE), crc);
  }
  return crc;
}

function readTrailer(
  file: number,
  path: string,
): { readonly end: number; readonly trailer: Buffer } {
  const end = fstatSync(file).size - TRAILER;
  const trailer = Buffer.alloc(TRAILER);
  if (end >= 0) readFully(file, trailer, end);
  if (trailer.toString("latin1", 0, 8) !== TRAILER_MAGIC)
    throw new Error(`${path} is no search segment`);
  return { end, trailer };
}

function parseFooter(bytes: Uint8Array): SegmentFooter {
  return footerSchema.parse(JSON.parse(Buffer.from(bytes).toString("utf8")));
}

/** Reads only the footer of an open file that was just written. */
export function readFooter(file: number, path: string): SegmentFooter {
  const { end, trailer } = readTrailer(file, path);
  const footer = Buffer.alloc(trailer.readUInt32LE(8));
  readFully(file, footer, end - footer.length);
  return parseFooter(footer);
}

/** Reads a segment into memory; throws when the file is not what was written. */
export function readSegmentFile(path: string): SegmentImage {
  const file = openSync(path, "r");
  try {
    const { end, trailer } = readTrailer(file, path);
    const buffer = new SharedArrayBuffer(end);
    const bytes = new Uint8Array(buffer);
    readFully(file, bytes, 0);
    if (checksum(bytes) !== trailer.readUInt32LE(12))
      throw new Error(`Search segment ${path} is damaged`);
    return { ...parseFooter(bytes.subarray(end - trailer.readUInt32LE(8))), buffer };
  } finally {
    closeSync(file);
  }
}
