import { Z3950Fault } from "../fault.ts";
import type { BerElement } from "./element.ts";
import { type BerHeader, endsContents, readHeader } from "./header.ts";
import { type BerLimits, defaultLimits } from "./limits.ts";

/**
 * Reads the one encoding that these bytes are, with all that is in it.
 * @throws Z3950Fault unless they are exactly one, within the limits.
 */
export function parseBer(bytes: Uint8Array, limits: BerLimits = defaultLimits): BerElement {
  if (bytes.length > limits.bytes) throw new Z3950Fault("too-large", "too many bytes");
  const parser = new Parser(bytes, limits);
  const element = parser.element(bytes.length, limits.depth);
  if (!element || parser.at !== bytes.length)
    throw new Z3950Fault("malformed", "not exactly one encoding");
  return element;
}

class Parser {
  readonly #bytes: Uint8Array;
  #budget: number;
  at = 0;

  constructor(bytes: Uint8Array, { elements }: BerLimits) {
    this.#bytes = bytes;
    this.#budget = elements;
  }

  /** The element here; null for end-of-contents octets. */
  element(end: number, depth: number): BerElement | null {
    const header = readHeader(this.#bytes, this.at, end);
    if (!header) throw new Z3950Fault("malformed", "cut off in a header");
    this.at += header.size;
    if (endsContents(header)) return null;
    if (--this.#budget < 0) throw new Z3950Fault("too-many-parts", "too many elements");
    if (header.length !== null && header.length > end - this.at)
      throw new Z3950Fault("malformed", "longer than what it stands in");
    return this.#content(header, end, depth);
  }

  #content(header: BerHeader, end: number, depth: number): BerElement {
    const { class: kind, number, constructed, length } = header;
    if (!constructed) {
      const octets = this.#bytes.subarray(this.at, this.at + (length ?? 0));
      this.at += octets.length;
      return { class: kind, number, octets };
    }
    if (depth <= 0) throw new Z3950Fault("too-deep", "nested too deep");
    const parts =
      length === null
        ? this.#untilEnded(end, depth - 1)
        : this.#filling(this.at + length, depth - 1);
    return { class: kind, number, parts };
  }

  #filling(end: number, depth: number): readonly BerElement[] {
    const parts: BerElement[] = [];
    while (this.at < end) {
      const part = this.element(end, depth);
      if (!part) throw new Z3950Fault("malformed", "end-of-contents octets within a known length");
      parts.push(part);
    }
    return parts;
  }

  #untilEnded(end: number, depth: number): readonly BerElement[] {
    const parts: BerElement[] = [];
    for (let part = this.element(end, depth); part; part = this.element(end, depth))
      parts.push(part);
    return parts;
  }
}
