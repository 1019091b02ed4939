import { EXTRA_MARK, FIRST_TERM } from "./marks.ts";
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
    const end = this.starts[document + 1]!;
    const last = end - words.length;
    let inField = false;
    for (let place = this.starts[document]!; place <= last; place++) {
      const number = this.at(place);
      if (number >= FIRST_TERM) {
        if (inField && this.#follows(place, words)) return true;
      } else if (number !== EXTRA_MARK) inField = ((fields >>> number) & 1) === 1;
    }
    return false;
  }

  #follows(place: number, words: readonly TermRange[]): boolean {
    for (let i = 0; i < words.length; i++) {
      const number = this.at(place + i);
      if (number < words[i]!.from || number > words[i]!.to) return false;
    }
    return true;
  }
}
