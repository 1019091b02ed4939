import { Z3950Fault } from "../fault.ts";
import { type Tag, tagClasses } from "./element.ts";

/** Identifier and length octets. */
export type BerHeader = Tag & {
  readonly constructed: boolean;
  /** Of the content in bytes; null: indefinite, up to its end-of-contents octets. */
  readonly length: number | null;
  /** Bytes of the header itself. */
  readonly size: number;
};

const MOST_TAG_OCTETS = 4;
const MOST_LENGTH_OCTETS = 8;

/**
 * The header at `at`, or null while not all of it is there yet (before `end`).
 * @throws Z3950Fault for what no further byte can mend.
 */
export function readHeader(bytes: Uint8Array, at: number, end: number): BerHeader | null {
  const first = bytes[at];
  if (at >= end || first === undefined) return null;
  const number = readTagNumber(bytes, at, end);
  if (!number) return null;
  const length = readLength(bytes, at + number.size, end);
  if (!length) return null;
  const constructed = (first & 0x20) !== 0;
  if (length.value === null && !constructed)
    throw new Z3950Fault("malformed", "a primitive encoding without a length (X.690, 8.1.3.2)");
  return {
    class: tagClasses[first >> 6] ?? "universal",
    number: number.value,
    constructed,
    length: length.value,
    size: number.size + length.size,
  };
}

type Sized<Value> = { readonly value: Value; readonly size: number };

/** X.690, 8.1.2.4: numbers over 30 follow in base 128, the last octet without bit 8. */
function readTagNumber(bytes: Uint8Array, at: number, end: number): Sized<number> | null {
  const low = (bytes[at] ?? 0) & 0x1f;
  if (low !== 0x1f) return { value: low, size: 1 };
  let value = 0;
  for (let next = at + 1; next < end; next++) {
    const octet = bytes[next] ?? 0;
    if (next === at + 1 && octet === 0x80)
      throw new Z3950Fault("malformed", "a tag number with leading zeros (X.690, 8.1.2.4.2)");
    if (next - at > MOST_TAG_OCTETS) throw new Z3950Fault("malformed", "a tag number too long");
    value = value * 128 + (octet & 0x7f);
    if (octet < 0x80) return { value, size: next - at + 1 };
  }
  return null;
}

/** X.690, 8.1.3: short, long, or 80 for indefinite; FF is reserved. */
function readLength(bytes: Uint8Array, at: number, end: number): Sized<number | null> | null {
  if (at >= end) return null;
  const first = bytes[at] ?? 0;
  if (first < 0x80) return { value: first, size: 1 };
  if (first === 0x80) return { value: null, size: 1 };
  const octets = first & 0x7f;
  if (octets > MOST_LENGTH_OCTETS)
    throw new Z3950Fault("malformed", `a length of ${octets} octets`);
  if (at + 1 + octets > end) return null;
  let value = 0;
  for (let next = 1; next <= octets; next++) value = value * 256 + (bytes[at + next] ?? 0);
  return { value, size: 1 + octets };
}

/** Whether these are end-of-contents octets (X.690, 8.1.5). */
export function endsContents(header: BerHeader): boolean {
  const { class: kind, number, constructed, length, size } = header;
  if (kind !== "universal" || number !== 0) return false;
  if (constructed || length !== 0 || size !== 2)
    throw new Z3950Fault("malformed", "end-of-contents octets with content");
  return true;
}
