/** FNV-1a, 32 bits, with a final mix (murmur3): a number for a text that is the same on every machine. */
export function hash(text: string): number {
  let h = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) h = Math.imul(h ^ byte, 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/**
 * Choices for one library and one work. Each choice is asked for by name, so that a new choice
 * never changes the outcome of the others and a regenerated catalogue differs only where it must.
 */
export class Chooser {
  readonly #key: string;

  constructor(key: string) {
    this.#key = key;
  }

  /** A number from 0 up to, but not including, `limit`. */
  below(name: string, limit: number): number {
    return hash(`${this.#key}|${name}`) % limit;
  }

  /** True in the given share (0 to 1) of cases. */
  chance(name: string, share: number): boolean {
    return this.below(name, 10_000) < share * 10_000;
  }

  pick<T>(name: string, options: readonly [T, ...T[]]): T {
    return options[this.below(name, options.length)] ?? options[0];
  }
}
