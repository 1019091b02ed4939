/** First byte of a character of two, three and four bytes (RFC 3629). */
const TWO = 0xc0;
const THREE = 0xe0;
const FOUR = 0xf0;
const LONGEST = 4096;

function sizeOf(first: number): number {
  if (first < TWO) return 1;
  if (first < THREE) return 2;
  return first < FOUR ? 3 : 4;
}

function decode(bytes: Uint8Array, at: number, size: number): number {
  if (size === 1) return bytes[at]!;
  let character = bytes[at]! & (0xff >>> (size + 1));
  for (let i = 1; i < size; i++) character = (character << 6) | (bytes[at + i]! & 0x3f);
  return character;
}

/** The characters of a term in UTF-8, kept as far as the next term shares them. */
export class TermPath {
  readonly #bytes = new Uint8Array(LONGEST);
  readonly #characters: number[] = [];
  readonly #ends: number[] = [];
  #length = 0;

  get length(): number {
    return this.#length;
  }

  characterAt(depth: number): number {
    return this.#characters[depth]!;
  }

  /** The bytes up to and with the character. */
  prefix(depth: number): Uint8Array {
    return this.#bytes.slice(0, this.#ends[depth]);
  }

  /** Whether the term in the buffer begins as this one does up to and with the character. */
  isSharedBy(buffer: Uint8Array, length: number, depth: number): boolean {
    const end = this.#ends[depth]!;
    return length >= end && this.#shared(buffer, end) === end;
  }

  /** Takes the next term; tells how many characters it shares with the one before. */
  take(buffer: Uint8Array, length: number): number {
    const shared = this.#shared(buffer, length);
    let known = this.#length;
    while (known > 0 && this.#ends[known - 1]! > shared) known -= 1;
    let at = known === 0 ? 0 : this.#ends[known - 1]!;
    let depth = known;
    for (; at < length; depth++) {
      const size = sizeOf(buffer[at]!);
      this.#characters[depth] = decode(buffer, at, size);
      for (const end = at + size; at < end; at++) this.#bytes[at] = buffer[at]!;
      this.#ends[depth] = at;
    }
    this.#length = depth;
    return known;
  }

  #shared(buffer: Uint8Array, length: number): number {
    let shared = 0;
    while (shared < length && buffer[shared] === this.#bytes[shared]) shared += 1;
    return shared;
  }
}
