import { EXTRA_MARK, FIRST_TERM } from "../segment/marks.ts";
import type { Segment } from "../segment/segment.ts";
import type { RankWord } from "./rank-words.ts";
import { exactness } from "./value-match.ts";

/** Steps of relevance in one unit of exactness; documents on one step count as equally relevant. */
const STEPS = 4;
/** What the highest static rank adds, in units of exactness; it grows with the logarithm. */
const RANK_SHARE = 1;
const RANK_BITS = 16;

/** Scores the documents of one segment for one query. */
export class Ranker {
  readonly #segment: Segment;
  readonly #words: readonly RankWord[];
  readonly #weights: Float64Array;
  /** Best exactness so far of each field, and best weight of each word. */
  readonly #fieldBest: Float64Array;
  readonly #wordBest: Float64Array;

  constructor(segment: Segment, words: readonly RankWord[]) {
    const heaviest = Math.max(...segment.fields.map((field) => field.weight));
    this.#segment = segment;
    this.#words = words;
    this.#weights = Float64Array.from(segment.fields, (field) => field.weight / heaviest);
    this.#fieldBest = new Float64Array(segment.fields.length);
    this.#wordBest = new Float64Array(words.length);
  }

  /** Relevance of the document as a whole number; higher is better, equal is equally relevant. */
  score(document: number): number {
    if (this.#words.length === 0) return 0;
    this.#fieldBest.fill(0);
    this.#wordBest.fill(0);
    this.#readValues(document);
    const fields = this.#fieldBest.reduce((sum, best) => sum + best, 0);
    const words = this.#wordBest.reduce((sum, best) => sum + best, 0) / this.#words.length;
    const rank = (Math.log2(1 + this.#segment.ranks[document]!) / RANK_BITS) * RANK_SHARE;
    return Math.round((fields + words + rank) * STEPS);
  }

  #readValues(document: number): void {
    const { forward } = this.#segment;
    const end = forward.starts[document + 1]!;
    let place = forward.starts[document]!;
    while (place < end) {
      const field = forward.at(place);
      const start = place + 1;
      place = start;
      while (place < end && isInside(forward.at(place))) place += 1;
      this.#scoreValue(field, start, place);
    }
  }

  /** Words from `start` to `end`, extras included, are one value of the field. */
  #scoreValue(field: number, start: number, end: number): void {
    const { forward } = this.#segment;
    let words = 0;
    let covered = 0;
    let length = 0;
    let inOrder = 0;
    let first = -1;
    let before = 0;
    for (let place = start; place < end; place++) {
      const number = forward.at(place);
      if (number === EXTRA_MARK) {
        words |= this.#wordsOf(forward.at(++place), field);
        continue;
      }
      const found = this.#wordsOf(number, field);
      if (found !== 0) {
        covered += 1;
        if (first < 0) first = length;
        if (((before << 1) & found) !== 0) inOrder += 1;
      }
      words |= found;
      before = found;
      length += 1;
    }
    if (words === 0) return;
    const exact = exactness({ words, covered, length, inOrder, first }, this.#words.length);
    const weight = this.#weights[field]!;
    this.#fieldBest[field] = Math.max(this.#fieldBest[field]!, weight * exact);
    this.#creditWords(words, weight);
  }

  #creditWords(words: number, weight: number): void {
    for (let i = 0; i < this.#words.length; i++) {
      if (((words >>> i) & 1) === 1 && this.#wordBest[i]! < weight) this.#wordBest[i] = weight;
    }
  }

  /** Bits of the query's words that the term is. */
  #wordsOf(term: number, field: number): number {
    let found = 0;
    for (let i = 0; i < this.#words.length; i++) {
      const { ranges, fields } = this.#words[i]!;
      if (((fields >>> field) & 1) === 0) continue;
      for (let r = 0; r < ranges.length; r++) {
        if (term >= ranges[r]!.from && term <= ranges[r]!.to) found |= 1 << i;
      }
    }
    return found;
  }
}

function isInside(number: number): boolean {
  return number >= FIRST_TERM || number === EXTRA_MARK;
}
