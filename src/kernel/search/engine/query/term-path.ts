/** First byte of a character of two, three and four bytes (RFC 3629). */
const TWO = 0xc0;
const THREE = 0xe0;
const FOUR = 0xf0;

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
  readonly #characters: number[] = [];
  readonly #ends: number[] = [];
  #length = 0;

  get length(): number {
    return this.#length;
  }

  characterAt(depth: number): number {
    return this.#characters[depth]!;
  }

  /** Bytes up to and with the character. */
  endOf(depth: number): number {
    return this.#ends[depth]!;
  }

  /** Takes the next term, which shares `shared` bytes with the one before; tells how many characters that is. */
  take(bytes: Uint8Array, shared: number): number {
    let known = this.#length;
    while (known > 0 && this.#ends[known - 1]! > shared) known -= 1;
    let at = known === 0 ? 0 : this.#ends[known - 1]!;
    let depth = known;
    for (; at < bytes.length; depth++) {
      const size = sizeOf(bytes[at]!);
      this.#characters[depth] = decode(bytes, at, size);
      at += size;
      this.#ends[depth] = at;
    }
    this.#length = depth;
    return known;
  }
}
