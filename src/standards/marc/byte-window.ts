const firstCapacity = 65_536;

/**
 * The part of a stream that is not yet used up. Bytes once shown are never overwritten, so views on
 * them stay valid; feeding single bytes costs no more than feeding large chunks.
 */
export class ByteWindow {
  /** The unused bytes. */
  bytes: Buffer = Buffer.alloc(0);
  /** Offset in the source of `bytes[0]`. */
  offset = 0;
  private store: Buffer = Buffer.alloc(0);
  private used = 0;

  append(chunk: Uint8Array): void {
    if (chunk.length === 0) return;
    if (this.bytes.length === 0) {
      this.bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
      this.used = 0;
      this.store = Buffer.alloc(0);
      return;
    }
    const length = this.bytes.length + chunk.length;
    if (this.store.length - this.used < chunk.length) {
      const store = Buffer.allocUnsafeSlow(Math.max(firstCapacity, length * 2));
      this.bytes.copy(store);
      this.used = this.bytes.length;
      this.store = store;
    }
    this.store.set(chunk, this.used);
    this.used += chunk.length;
    this.bytes = this.store.subarray(this.used - length, this.used);
  }

  /** Gives up the first `count` bytes. */
  drop(count: number): void {
    this.offset = this.offsetAt(count);
    this.bytes = this.bytes.subarray(count);
  }

  /** Offset in the source of `bytes[at]`. */
  offsetAt(at: number): number {
    return this.offset + at;
  }
}
