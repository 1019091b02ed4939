import { EXTRA_MARK, FIRST_TERM } from "../segment/marks.ts";
import type { Segment } from "../segment/segment.ts";
import { RankTerms } from "./rank-terms.ts";
import type { RankWord } from "./rank-words.ts";
import { exactness, type ValueMatch } from "./value-match.ts";

/** Steps of relevance in one unit of exactness; documents on one step count as equally relevant. */
const STEPS = 4;
/** What the highest static rank adds, in units of exactness; it grows with the logarithm. */
const RANK_SHARE = 1;
const RANK_BITS = 16;

/** Scores the documents of one segment for one query. */
export class Ranker {
  readonly #segment: Segment;
  readonly #words: readonly RankWord[];
  readonly #terms: RankTerms;
  readonly #weights: Float64Array;
  /** Best exactness so far of each field, and best weight of each word. */
  readonly #fieldBest: Float64Array;
  readonly #wordBest: Float64Array;

  constructor(segment: Segment, words: readonly RankWord[]) {
    const heaviest = Math.max(...segment.fields.map((field) => field.weight));
    this.#segment = segment;
    this.#words = words;
    this.#terms = new RankTerms(segment.forward, words);
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
    const fields = sumOf(this.#fieldBest);
    const words = sumOf(this.#wordBest) / this.#words.length;
    const rank = (Math.log2(1 + this.#segment.ranks[document]!) / RANK_BITS) * RANK_SHARE;
    return Math.round((fields + words + rank) * STEPS);
  }

  #readValues(document: number): void {
    const { forward } = this.#segment;
    const end = forward.starts[document + 1]!;
    let place = forward.starts[document]!;
    while (place < end) place = this.#scoreValue(forward.at(place), place + 1, end);
  }

  /** Scores the value of the field whose words, extras included, begin at `start`. @returns where the next one begins. */
  #scoreValue(field: number, start: number, end: number): number {
    const { forward } = this.#segment;
    const terms = this.#terms;
    let words = 0;
    let covered = 0;
    let length = 0;
    let inOrder = 0;
    let first = -1;
    let before = 0;
    let place = start;
    for (;;) {
      const strange = terms.next(place, end);
      if (strange > place) {
        length += strange - place;
        before = 0;
        place = strange;
      }
      if (place >= end) break;
      const number = forward.at(place);
      if (number < FIRST_TERM) {
        if (number !== EXTRA_MARK) break;
        words |= terms.wordsOf(forward.at(place + 1), field);
        place += 2;
        continue;
      }
      const found = terms.wordsOf(number, field);
      if (found !== 0) {
        covered += 1;
        if (first < 0) first = length;
        if (((before << 1) & found) !== 0) inOrder += 1;
      }
      words |= found;
      before = found;
      length += 1;
      place += 1;
    }
    if (words !== 0) this.#credit(field, { words, covered, length, inOrder, first });
    return place;
  }

  #credit(field: number, match: ValueMatch): void {
    const weight = this.#weights[field]!;
    const exact = exactness(match, this.#words.length);
    this.#fieldBest[field] = Math.max(this.#fieldBest[field]!, weight * exact);
    this.#creditWords(match.words, weight);
  }

  #creditWords(words: number, weight: number): void {
    for (let i = 0; i < this.#words.length; i++) {
      if (((words >>> i) & 1) === 1 && this.#wordBest[i]! < weight) this.#wordBest[i] = weight;
    }
  }
}

/** In a loop: with a function for each this would be a tenth of a query's time. */
function sumOf(values: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]!;
  return sum;
}
