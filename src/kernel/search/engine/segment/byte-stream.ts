import type { SectionSink } from "./sections.ts";

const CAPACITY = 1 << 16;

/** Writes one byte section through a small buffer, so that its size in memory does not matter. */
export class ByteStream {
  readonly #sink: SectionSink;
  readonly #buffer = new Uint8Array(CAPACITY);
  #used = 0;
  #flushed = 0;

  constructor(sink: SectionSink, name: string) {
    this.#sink = sink;
    sink.begin(name, "u8");
  }

  /** Bytes written so far. */
  get position(): number {
    return this.#flushed + this.#used;
  }

  /** LEB128: seven bits a byte, low bits first, the high bit says that more follow. */
  varint(value: number): void {
    if (this.#used > CAPACITY - 10) this.#flush();
    let rest = value;
    while (rest > 127) {
      this.#buffer[this.#used++] = (rest & 127) | 128;
      rest = rest < 0x80000000 ? rest >>> 7 : Math.floor(rest / 128);
    }
    this.#buffer[this.#used++] = rest;
  }

  byte(value: number): void {
    if (this.#used === CAPACITY) this.#flush();
    this.#buffer[this.#used++] = value;
  }

  bytes(bytes: Uint8Array): void {
    if (this.#used + bytes.length > CAPACITY) this.#flush();
    if (bytes.length > CAPACITY) {
      this.#sink.write(bytes);
      this.#flushed += bytes.length;
      return;
    }
    this.#buffer.set(bytes, this.#used);
    this.#used += bytes.length;
  }

  end(): void {
    this.#flush();
    this.#sink.end();
  }

  #flush(): void {
    this.#sink.write(this.#buffer.subarray(0, this.#used));
    this.#flushed += this.#used;
    this.#used = 0;
  }
}
