import { isTermOf } from "../segment/forward.ts";
import type { Forward, TermRange } from "../segment/forward.ts";
import { FIRST_TERM } from "../segment/marks.ts";
import { eachTerm } from "./element-terms.ts";
import type { RankWord } from "./rank-words.ts";

const HALF = 0x10000;

/**
 * Tells in a document's stream which words are of the query. Nearly all are not: a table by the
 * lower half of their numbers passes over those with one look each.
 */
export class RankTerms {
  readonly #low: Uint16Array;
  readonly #words: readonly RankWord[];
  /** 1 where a word with this lower half may be one of the query, or is a mark. */
  readonly #may = new Uint8Array(HALF);

  constructor({ low }: Pick<Forward, "low">, words: readonly RankWord[]) {
    this.#low = low;
    this.#words = words;
    this.#may.fill(1, 0, FIRST_TERM);
    for (const { ranges } of words) for (const range of ranges) this.#expect(range);
  }

  #expect(range: TermRange): void {
    const { from, to, only } = range;
    if (only === null && to - from >= HALF) this.#may.fill(1);
    else
      eachTerm(range, (number) => {
        this.#may[number & (HALF - 1)] = 1;
      });
  }

  /** First place from `place` on that is a mark or may be a word of the query; `end` when there is none. */
  next(place: number, end: number): number {
    const low = this.#low;
    const may = this.#may;
    let at = place;
    while (at < end && may[low[at]!] === 0) at += 1;
    return at;
  }

  /** Bits of the query's words that the term is, among those asked for in the field. */
  wordsOf(term: number, field: number): number {
    let found = 0;
    for (let i = 0; i < this.#words.length; i++) {
      const { ranges, fields } = this.#words[i]!;
      if (((fields >>> field) & 1) === 0) continue;
      for (let r = 0; r < ranges.length; r++) {
        if (isTermOf(ranges[r]!, term)) found |= 1 << i;
      }
    }
    return found;
  }
}
