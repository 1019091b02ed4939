import { damagedPacking } from "./unreadable-packing.ts";

/** A packed stream of which parts of a known size can be taken, and what was too much given back. */
export class ReadAhead {
  readonly #source: AsyncIterator<Uint8Array>;
  #back: Uint8Array = new Uint8Array();

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#source = source[Symbol.asyncIterator]();
  }

  /** The next piece, never an empty one; null at the end. */
  async next(): Promise<Uint8Array | null> {
    const back = this.#back;
    this.#back = new Uint8Array();
    if (back.length > 0) return back;
    for (;;) {
      const { value, done } = await this.#source.next();
      if (done) return null;
      if (value.length > 0) return value;
    }
  }

  /** Puts the unused end of the last piece back before the rest. */
  giveBack(bytes: Uint8Array): void {
    this.#back = bytes;
  }

  /** So many bytes, fewer at the end; they stay to be read. */
  async peek(count: number): Promise<Buffer> {
    let bytes = (await this.next()) ?? new Uint8Array();
    while (bytes.length < count) {
      const piece = await this.next();
      if (piece === null) break;
      bytes = Buffer.concat([bytes, piece]);
    }
    this.giveBack(bytes);
    return Buffer.from(bytes.subarray(0, count));
  }

  /** So many bytes. @throws UnreadablePacking when there are fewer. */
  async take(count: number): Promise<Buffer> {
    const bytes = await this.peek(count);
    if (bytes.length < count) throw damagedPacking("unexpected end of file");
    this.giveBack(this.#back.subarray(count));
    return bytes;
  }

  /** Passes over a text and the zero byte that ends it. @throws UnreadablePacking when none does. */
  async passText(): Promise<void> {
    for (;;) {
      const piece = await this.next();
      if (piece === null) throw damagedPacking("unexpected end of file");
      const end = piece.indexOf(0);
      if (end >= 0) return this.giveBack(piece.subarray(end + 1));
    }
  }

  /** Passes over zero bytes. @returns how many there were. */
  async passZeros(): Promise<number> {
    let count = 0;
    for (;;) {
      const piece = await this.next();
      if (piece === null) return count;
      const end = piece.findIndex((byte) => byte !== 0);
      count += end < 0 ? piece.length : end;
      if (end < 0) continue;
      this.giveBack(piece.subarray(end));
      return count;
    }
  }

  /** Ends what it reads from. */
  async leave(): Promise<void> {
    await this.#source.return?.();
  }
}
