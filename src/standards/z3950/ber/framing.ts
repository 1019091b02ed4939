import { Z3950Fault } from "../fault.ts";
import { tagName } from "./element.ts";
import { type BerHeader, endsContents, readHeader } from "./header.ts";
import { type BerLimits, defaultLimits } from "./limits.ts";

const FIRST_ROOM = 256;
/** No header is longer (six octets of tag, nine of length). */
const HEADER_ROOM = 16;

/**
 * Cuts a stream of bytes into whole messages, wherever the chunks were cut. A length over the limit is
 * refused when it is read, and room is taken as bytes arrive: what a peer claims costs nothing.
 */
export class BerFraming {
  readonly #limits: BerLimits;
  readonly #canBegin: (header: BerHeader) => boolean;
  #room = new Uint8Array(0);
  #used = 0;
  /** Where the next header begins. */
  #next = 0;
  /** Indefinite lengths that are open. */
  #open = 0;

  /** @param canBegin whether a message can begin so: what cannot is refused at its first bytes. */
  constructor(
    limits: BerLimits = defaultLimits,
    canBegin: (header: BerHeader) => boolean = () => true,
  ) {
    this.#limits = limits;
    this.#canBegin = canBegin;
  }

  /** Bytes of a message that has begun and not ended. */
  get pending(): number {
    return this.#used;
  }

  /**
   * Takes a chunk and gives the messages that it completes, one after the other; their bytes are the
   * reader's own. @throws Z3950Fault when the stream cannot be followed any further.
   */
  *push(chunk: Uint8Array): Generator<Uint8Array> {
    let taken = 0;
    while (taken < chunk.length) {
      // No further than is known to be this message's: one chunk can hold thousands of them.
      const known = Math.max(this.#next - this.#used, HEADER_ROOM);
      const piece = chunk.subarray(taken, taken + known);
      this.#append(piece);
      taken += piece.length;
      const end = this.#scan();
      if (end === null) continue;
      taken -= this.#used - end;
      const message = this.#room.subarray(0, end);
      this.#begin();
      yield message;
    }
  }

  /** Follows headers as far as there are bytes. @returns the end of the message once it is there. */
  #scan(): number | null {
    for (;;) {
      if (this.#next > this.#limits.bytes) throw tooLarge(this.#limits.bytes);
      if (this.#next > 0 && this.#open === 0) return this.#next <= this.#used ? this.#next : null;
      const header = readHeader(this.#room, this.#next, this.#used);
      if (!header) return null;
      this.#follow(header);
    }
  }

  #follow(header: BerHeader): void {
    if (this.#next === 0 && !this.#canBegin(header))
      throw new Z3950Fault("unexpected", `no message begins with ${tagName(header)}`);
    const closes = endsContents(header);
    if (closes && this.#open === 0)
      throw new Z3950Fault("malformed", "end-of-contents octets where a message begins");
    this.#next += header.size + (header.length ?? 0);
    if (closes) this.#open -= 1;
    else if (header.length === null) this.#open += 1;
    if (this.#open > this.#limits.depth) throw new Z3950Fault("too-deep", "nested too deep");
  }

  #append(bytes: Uint8Array): void {
    const needed = this.#used + bytes.length;
    if (needed > this.#room.length) {
      const room = new Uint8Array(Math.max(needed, FIRST_ROOM, this.#room.length * 2));
      room.set(this.#room.subarray(0, this.#used));
      this.#room = room;
    }
    this.#room.set(bytes, this.#used);
    this.#used = needed;
  }

  #begin(): void {
    this.#room = new Uint8Array(0);
    this.#used = 0;
    this.#next = 0;
    this.#open = 0;
  }
}

function tooLarge(most: number): Z3950Fault {
  return new Z3950Fault("too-large", `a message of more than ${most} bytes`);
}
