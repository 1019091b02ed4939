/** Keeps the bitmaps that queries use again and again (a group of libraries, a language), up to a size. */
export class BitmapCache {
  readonly #capacity: number;
  readonly #bitmaps = new Map<string, Uint32Array>();
  #bytes = 0;

  /** `capacity` in bytes. */
  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  /** The bitmap of that key, built when it is not here; the least recently used ones make room. */
  get(key: string, build: () => Uint32Array): Uint32Array {
    const known = this.#bitmaps.get(key);
    const bitmap = known ?? build();
    if (known === undefined) this.#bytes += bitmap.byteLength;
    this.#bitmaps.delete(key);
    this.#bitmaps.set(key, bitmap);
    this.#shrink();
    return bitmap;
  }

  #shrink(): void {
    for (const [key, bitmap] of this.#bitmaps) {
      if (this.#bytes <= this.#capacity || this.#bitmaps.size === 1) return;
      this.#bitmaps.delete(key);
      this.#bytes -= bitmap.byteLength;
    }
  }
}
