const BITS = 26;
const PROBES = 4;

/**
 * Which of many words came before, in 8 MiB however many there are (a Bloom filter): it may take a new
 * word for one that came, of five million one in a thousand, but never one that came for a new one.
 */
export class SeenBefore {
  readonly #bits = new Uint32Array(2 ** (BITS - 5));

  /** Adds a word. @returns whether it (probably) was there. */
  add(word: string): boolean {
    const first = hash(word, 0x811c9dc5);
    const step = hash(word, 0x01000193) | 1;
    let known = true;
    for (let probe = 0; probe < PROBES; probe++) {
      const bit = (first + Math.imul(probe, step)) >>> (32 - BITS);
      const mask = 1 << (bit & 31);
      const at = bit >>> 5;
      known &&= ((this.#bits[at] ?? 0) & mask) !== 0;
      this.#bits[at] = (this.#bits[at] ?? 0) | mask;
    }
    return known;
  }
}

/** FNV-1a of a word's code units, and its bits mixed once more, for FNV leaves the high ones alike. */
function hash(word: string, seed: number): number {
  let value = seed;
  for (let at = 0; at < word.length; at++)
    value = Math.imul(value ^ word.charCodeAt(at), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  return (value ^ (value >>> 13)) >>> 0;
}
