import { ChunkedWords } from "./chunked-words.ts";

/** The values of one facet, document after document. */
export class FacetAccumulator {
  readonly #numbers = new Map<string, number>();
  readonly texts: string[] = [];
  readonly values: ChunkedWords;
  /** Where each document's values begin. */
  readonly starts: ChunkedWords;
  single = true;

  constructor(shift: number) {
    this.values = new ChunkedWords(shift);
    this.starts = new ChunkedWords(shift);
  }

  numberOf(value: string): number {
    const known = this.#numbers.get(value);
    if (known !== undefined) return known;
    this.#numbers.set(value, this.texts.length);
    return this.texts.push(value) - 1;
  }

  /** Adds a document's values by number; they must be distinct. */
  add(numbers: Iterable<number>): void {
    this.starts.push(this.values.length);
    const before = this.values.length;
    for (const number of numbers) this.values.push(number);
    if (this.values.length - before > 1) this.single = false;
  }

  addTexts(values: readonly string[]): void {
    this.add(new Set(values.map((value) => this.numberOf(value))));
  }

  endOf(document: number): number {
    return document + 1 < this.starts.length ? this.starts.get(document + 1) : this.values.length;
  }
}
