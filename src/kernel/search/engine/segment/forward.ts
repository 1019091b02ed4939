import { EXTRA_MARK, MOST_FIELDS } from "./marks.ts";
import type { SectionReader } from "./section-reader.ts";

/** A word of a phrase: any term from the first number to the last, or only some of them. */
export type TermRange = {
  readonly from: number;
  readonly to: number;
  /** In order; null for all. */
  readonly only: ReadonlySet<number> | null;
};

/** Whether the term is one of the range. */
export function isTermOf({ from, to, only }: TermRange, term: number): boolean {
  return term >= from && term <= to && (only === null || only.has(term));
}

/** Words a value is to begin with, or to be. */
export type AnchoredWords = {
  readonly words: readonly TermRange[];
  /** Further spellings it must have. */
  readonly signs: readonly TermRange[];
  readonly isWhole: boolean;
};

/** The words of every document in order, with marks where values and further spellings begin. */
export class Forward {
  readonly starts: Uint32Array;
  /** The lower 16 bits of each number. */
  readonly low: Uint16Array;
  /** The rest: four bits each where all numbers have no more than 20, else a byte. */
  readonly #high: Uint8Array;
  readonly #isNarrow: boolean;

  constructor(sections: SectionReader) {
    this.starts = sections.u32("forward.starts");
    this.low = sections.u16("forward.low");
    this.#isNarrow = sections.has("forward.nibbles");
    this.#high = sections.u8(this.#isNarrow ? "forward.nibbles" : "forward.high");
  }

  at(place: number): number {
    return this.low[place]! | (this.#highAt(place) << 16);
  }

  #highAt(place: number): number {
    return this.#isNarrow
      ? (this.#high[place >>> 1]! >>> ((place & 1) << 2)) & 15
      : this.#high[place]!;
  }

  /**
   * Whether the document has the words next to each other and in order, within one value of a
   * field whose bit is in `fields`.
   */
  has(document: number, words: readonly TermRange[], fields: number): boolean {
    const [first] = words;
    if (first === undefined) return false;
    const end = this.starts[document + 1]! - words.length;
    let place = this.starts[document]!;
    for (;;) {
      place = this.#find(first, place, end);
      if (place > end) return false;
      if (this.#follows(place, words) && this.#isIn(fields, place)) return true;
      place += 1;
    }
  }

  /**
   * Whether a value of one of the fields begins with the words, or with `isWhole` is nothing else,
   * and has the signs among its further spellings.
   */
  hasAnchored(document: number, words: AnchoredWords, fields: number): boolean {
    const end = this.starts[document + 1]!;
    for (let place = this.starts[document]!; place < end;) {
      const next = this.#valueEnd(place + 1, end);
      const isAsked = ((fields >>> this.at(place)) & 1) === 1;
      if (isAsked && this.#isAnchored(place + 1, next, words)) return true;
      place = next;
    }
    return false;
  }

  /** Where the value ends that `place` is within: at the mark of the next, or at `end`. */
  #valueEnd(place: number, end: number): number {
    let at = place;
    while (at < end && (this.low[at]! >= MOST_FIELDS || this.#highAt(at) !== 0)) at += 1;
    return at;
  }

  #isAnchored(start: number, end: number, { words, signs, isWhole }: AnchoredWords): boolean {
    const after = start + words.length;
    if (after > end) return false;
    for (let i = 0; i < words.length; i++)
      if (!isTermOf(words[i]!, this.at(start + i))) return false;
    if (isWhole && after < end && this.at(after) !== EXTRA_MARK) return false;
    return signs.every((sign) => this.#hasExtra(sign, after, end));
  }

  #hasExtra(word: TermRange, start: number, end: number): boolean {
    for (let at = start; at + 1 < end; at++) {
      if (this.at(at) === EXTRA_MARK && isTermOf(word, this.at(at + 1))) return true;
    }
    return false;
  }

  /** First place from `place` to `end` with a term of the range; past `end` when there is none. */
  #find(range: TermRange, place: number, end: number): number {
    const { low } = this;
    const { from, to } = range;
    let at = place;
    if (from === to) {
      // Nearly always the low half alone tells that it is another term.
      const wantedLow = from & 0xffff;
      const wantedHigh = from >>> 16;
      while (at <= end && (low[at] !== wantedLow || this.#highAt(at) !== wantedHigh)) at += 1;
      return at;
    }
    for (; at <= end; at++) {
      if (isTermOf(range, this.at(at))) return at;
    }
    return at;
  }

  #follows(place: number, words: readonly TermRange[]): boolean {
    for (let i = 1; i < words.length; i++) {
      if (!isTermOf(words[i]!, this.at(place + i))) return false;
    }
    return true;
  }

  /** Whether the value that the place belongs to is in one of the fields. */
  #isIn(fields: number, place: number): boolean {
    let at = place;
    while (this.at(at) >= EXTRA_MARK) at -= 1;
    return ((fields >>> this.at(at)) & 1) === 1;
  }
}
