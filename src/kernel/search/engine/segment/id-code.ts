import { Buffer } from "node:buffer";

const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/;
/** An id of this length is a UUID. */
export const UUID_BYTES = 16;
const TEXT_MARK = Buffer.from([0]);
/** In no UTF-8: lengthens a text that would be as long as a UUID. */
const FILLER = Buffer.from([0xff]);

/** An id as stored: a UUID in 16 bytes, anything else as text after a mark. */
export function encodeId(id: string): Uint8Array {
  if (UUID.test(id)) return Buffer.from(id.replaceAll("-", ""), "hex");
  const text = Buffer.from(id, "utf8");
  return Buffer.concat(
    text.length + 1 === UUID_BYTES ? [TEXT_MARK, text, FILLER] : [TEXT_MARK, text],
  );
}

export function decodeId(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes);
  if (bytes.length !== UUID_BYTES)
    return buffer.toString("utf8", 1, bytes.at(-1) === 0xff ? bytes.length - 1 : bytes.length);
  const hex = buffer.toString("hex");
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join("-");
}
