import { Buffer } from "node:buffer";
import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { crc32 } from "node:zlib";
import { z } from "zod";
import type { SegmentImage } from "../segment/sections.ts";

/** Ends every segment file; the digits are the version of the format. */
export const TRAILER_MAGIC = "SEGMENT1";
const TRAILER = 16;
const READ_SIZE = 1 << 26;

const footerSchema = z.object({
  id: z.string(),
  kind: z.string(),
  documents: z.int().nonnegative(),
  sections: z.array(
    z.object({
      name: z.string(),
      type: z.enum(["u8", "u16", "u32", "i32", "f64"]),
      offset: z.int().nonnegative(),
      length: z.int().nonnegative(),
    }),
  ),
});

function readWhole(path: string): SharedArrayBuffer {
  const file = openSync(path, "r");
  try {
    const buffer = new SharedArrayBuffer(fstatSync(file).size);
    const bytes = new Uint8Array(buffer);
    for (let at = 0; at < bytes.length;) {
      const read = readSync(file, bytes, at, Math.min(READ_SIZE, bytes.length - at), at);
      if (read === 0) throw new Error(`Search segment ${path} became shorter while it was read`);
      at += read;
    }
    return buffer;
  } finally {
    closeSync(file);
  }
}

function checksum(bytes: Uint8Array): number {
  let crc = 0;
  for (let at = 0; at < bytes.length; at += READ_SIZE)
    crc = crc32(bytes.subarray(at, at + READ_SIZE), crc);
  return crc;
}

/** Reads a segment into memory; throws when the file is not what was written. */
export function readSegmentFile(path: string): SegmentImage {
  const buffer = readWhole(path);
  const end = buffer.byteLength - TRAILER;
  const trailer = Buffer.from(buffer, Math.max(0, end));
  if (end < 0 || trailer.toString("latin1", 0, 8) !== TRAILER_MAGIC)
    throw new Error(`${path} is no search segment`);
  if (checksum(new Uint8Array(buffer, 0, end)) !== trailer.readUInt32LE(12)) {
    throw new Error(`Search segment ${path} is damaged`);
  }
  const footer = Buffer.from(
    buffer,
    end - trailer.readUInt32LE(8),
    trailer.readUInt32LE(8),
  ).toString("utf8");
  return { ...footerSchema.parse(JSON.parse(footer)), buffer };
}
