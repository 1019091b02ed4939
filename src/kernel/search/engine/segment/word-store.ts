import { ChunkedWords } from "./chunked-words.ts";
import { FIRST_TERM } from "./marks.ts";

/** The words of all documents as a stream of numbers, by order of first occurrence. */
export class WordStore {
  readonly #numbers = new Map<string, number>();
  readonly terms: string[] = [];
  readonly stream: ChunkedWords;
  readonly starts: ChunkedWords;

  constructor(shift: number) {
    this.stream = new ChunkedWords(shift);
    this.starts = new ChunkedWords(shift);
  }

  get documents(): number {
    return this.starts.length;
  }

  numberOf(term: string): number {
    const known = this.#numbers.get(term);
    if (known !== undefined) return known;
    const number = this.terms.push(term) - 1 + FIRST_TERM;
    this.#numbers.set(term, number);
    return number;
  }

  beginDocument(): void {
    this.starts.push(this.stream.length);
  }

  endOf(document: number): number {
    return document + 1 < this.starts.length ? this.starts.get(document + 1) : this.stream.length;
  }

  /** Lets the dictionary's hash table go, which is not needed for writing. */
  seal(): void {
    this.#numbers.clear();
  }
}
