import { readFileSync, writeFileSync } from "node:fs";
import { crc32 } from "node:zlib";
import { Buffer } from "node:buffer";

/** Writes the bitmap of a segment's removed documents. */
export function writeRemovals(path: string, dead: Uint32Array): void {
  const bytes = new Uint8Array(dead.buffer, dead.byteOffset, dead.byteLength);
  const head = Buffer.alloc(4);
  head.writeUInt32LE(crc32(bytes));
  writeFileSync(path, Buffer.concat([head, bytes]), { flush: true });
}

/** Reads it into shared memory; throws when the file is damaged. */
export function readRemovals(path: string): SharedArrayBuffer {
  const content = readFileSync(path);
  const bytes = content.subarray(4);
  if (content.length < 4 || bytes.length % 4 !== 0 || crc32(bytes) !== content.readUInt32LE(0)) {
    throw new Error(`Search file ${path} is damaged`);
  }
  const buffer = new SharedArrayBuffer(bytes.length);
  new Uint8Array(buffer).set(bytes);
  return buffer;
}
