import { ANY_MARK, ONE_MARK } from "./masks.ts";

const encoder = new TextEncoder();
/** Beyond every byte. */
const ANY = 256;
const ONE = 257;

/** A byte of UTF-8 that does not begin a character (RFC 3629, section 3). */
function isInside(byte: number | undefined): boolean {
  return byte !== undefined && (byte & 0xc0) === 0x80;
}

function compile(text: string): number[] {
  return [...text].flatMap((character) => {
    if (character === ANY_MARK) return [ANY];
    return character === ONE_MARK ? [ONE] : [...encoder.encode(character)];
  });
}

/** A masked word, ready to be compared with words in UTF-8. */
export class MaskPattern {
  readonly #parts: readonly number[];
  /** What words begin with that it may fit. */
  readonly beginning: string;

  constructor(text: string) {
    this.#parts = compile(text);
    this.beginning = text.split(new RegExp(`[${ANY_MARK}${ONE_MARK}]`, "u"))[0] ?? "";
  }

  /** Whether the first `length` bytes are a word it fits; takes at most their number times its own length. */
  fits(word: Uint8Array, length: number): boolean {
    const parts = this.#parts;
    let part = 0;
    let at = 0;
    let lastAny = -1;
    let resumeAt = 0;
    while (at < length) {
      const wanted = parts[part];
      if (wanted === ANY) {
        lastAny = part++;
        resumeAt = at;
      } else if (wanted === word[at]) {
        part += 1;
        at += 1;
      } else if (wanted === ONE && !isInside(word[at])) {
        part += 1;
        at += 1;
        while (at < length && isInside(word[at])) at += 1;
      } else if (lastAny >= 0) {
        // The last mask takes one byte more, and all after it is tried again.
        part = lastAny + 1;
        at = ++resumeAt;
      } else return false;
    }
    while (parts[part] === ANY) part += 1;
    return part === parts.length;
  }
}
