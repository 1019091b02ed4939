import { EXTRA_MARK } from "./marks.ts";
import type { SectionReader } from "./section-reader.ts";

/** A word of a phrase: any term from the first number to the last. */
export type TermRange = { readonly from: number; readonly to: number };

/** The words of every document in order, with marks where values and further spellings begin. */
export class Forward {
  readonly starts: Uint32Array;
  readonly low: Uint16Array;
  readonly high: Uint8Array;

  constructor(sections: SectionReader) {
    this.starts = sections.u32("forward.starts");
    this.low = sections.u16("forward.low");
    this.high = sections.u8("forward.high");
  }

  at(place: number): number {
    return this.low[place]! | (this.high[place]! << 16);
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

  /** First place from `place` to `end` with a term of the range; past `end` when there is none. */
  #find({ from, to }: TermRange, place: number, end: number): number {
    const { low, high } = this;
    let at = place;
    if (from === to) {
      // Nearly always the low half alone tells that it is another term.
      const wantedLow = from & 0xffff;
      const wantedHigh = from >>> 16;
      while (at <= end && (low[at] !== wantedLow || high[at] !== wantedHigh)) at += 1;
      return at;
    }
    for (; at <= end; at++) {
      const number = low[at]! | (high[at]! << 16);
      if (number >= from && number <= to) return at;
    }
    return at;
  }

  #follows(place: number, words: readonly TermRange[]): boolean {
    for (let i = 1; i < words.length; i++) {
      const number = this.at(place + i);
      if (number < words[i]!.from || number > words[i]!.to) return false;
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
