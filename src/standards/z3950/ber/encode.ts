import { type BerElement, type TagClass, tagClasses } from "./element.ts";

/** The bytes of an element, with definite lengths in their shortest form. */
export function encodeBer(element: BerElement): Uint8Array {
  const lengths = new Map<BerElement, number>();
  const content = measure(element, lengths);
  const bytes = new Uint8Array(headerSize(element, content) + content);
  write(element, lengths, bytes, 0);
  return bytes;
}

/** How many bytes `encodeBer` makes of an element. */
export function encodedSize(element: BerElement): number {
  const content = measure(element, new Map());
  return headerSize(element, content) + content;
}

/** Content lengths from the inside outwards, so that everything is written once and in place. */
function measure(element: BerElement, lengths: Map<BerElement, number>): number {
  if ("octets" in element) return element.octets.length;
  let length = 0;
  for (const part of element.parts) {
    const content = measure(part, lengths);
    length += headerSize(part, content) + content;
  }
  lengths.set(element, length);
  return length;
}

function write(
  element: BerElement,
  lengths: ReadonlyMap<BerElement, number>,
  bytes: Uint8Array,
  start: number,
): number {
  const constructed = "parts" in element;
  const length = constructed ? (lengths.get(element) ?? 0) : element.octets.length;
  let at = writeTag(element, constructed, bytes, start);
  at = writeLength(length, bytes, at);
  if (constructed) for (const part of element.parts) at = write(part, lengths, bytes, at);
  else {
    bytes.set(element.octets, at);
    at += length;
  }
  return at;
}

function headerSize({ number }: BerElement, content: number): number {
  const tag = number < 0x1f ? 1 : 1 + base128Size(number);
  return tag + (content < 0x80 ? 1 : 1 + base256Size(content));
}

function writeTag(
  { class: kind, number }: { readonly class: TagClass; readonly number: number },
  constructed: boolean,
  bytes: Uint8Array,
  start: number,
): number {
  const first = (tagClasses.indexOf(kind) << 6) | (constructed ? 0x20 : 0);
  if (number < 0x1f) {
    bytes[start] = first | number;
    return start + 1;
  }
  bytes[start] = first | 0x1f;
  const size = base128Size(number);
  for (let octet = 0; octet < size; octet++) {
    const rest = Math.floor(number / 128 ** (size - 1 - octet)) & 0x7f;
    bytes[start + 1 + octet] = octet < size - 1 ? rest | 0x80 : rest;
  }
  return start + 1 + size;
}

function writeLength(length: number, bytes: Uint8Array, at: number): number {
  if (length < 0x80) {
    bytes[at] = length;
    return at + 1;
  }
  const size = base256Size(length);
  bytes[at] = 0x80 | size;
  for (let octet = 0; octet < size; octet++)
    bytes[at + 1 + octet] = Math.floor(length / 256 ** (size - 1 - octet)) & 0xff;
  return at + 1 + size;
}

function base128Size(value: number): number {
  let size = 1;
  while (value >= 128 ** size) size += 1;
  return size;
}

function base256Size(value: number): number {
  let size = 1;
  while (value >= 256 ** size) size += 1;
  return size;
}
