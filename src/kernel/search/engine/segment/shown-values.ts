import { Buffer } from "node:buffer";

/** A value of a completing field as it was written, with the number of the field. */
export type ShownValue = { readonly field: number; readonly text: string };

/** Longer values are shown cut. */
const LONGEST = 300;

/** Field number, two bytes of length, text in UTF-8; one after another. */
export function encodeShown(values: readonly ShownValue[]): Uint8Array {
  const parts = values.map(({ field, text }) => {
    const bytes = Buffer.from(text.slice(0, LONGEST).toWellFormed(), "utf8");
    return Buffer.concat([Buffer.from([field, bytes.length & 255, bytes.length >>> 8]), bytes]);
  });
  return Buffer.concat(parts);
}

export function decodeShown(bytes: Uint8Array): ShownValue[] {
  const buffer = Buffer.from(bytes);
  const values: ShownValue[] = [];
  for (let at = 0; at < buffer.length;) {
    const end = at + 3 + buffer.readUInt16LE(at + 1);
    values.push({ field: buffer.readUInt8(at), text: buffer.toString("utf8", at + 3, end) });
    at = end;
  }
  return values;
}
