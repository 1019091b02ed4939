import type { Analysis } from "../../folding/index.ts";
import { ChunkedWords } from "./chunked-words.ts";
import { EXTRA_MARK, FIRST_TERM } from "./marks.ts";
import type { WordRows } from "./segment-rows.ts";
import { TextNumbers } from "./text-numbers.ts";

/** Words of one value that are read; what follows in a longer text is not searched. */
const MOST_WORDS = 20_000;

/** The words of documents as a stream of numbers, with marks between values; see marks.ts. */
export class WordAccumulator {
  readonly #terms = new TextNumbers();
  readonly #stream = new ChunkedWords();
  readonly #starts = new ChunkedWords();

  get documents(): number {
    return this.#starts.length;
  }

  /** Words and marks so far. */
  get length(): number {
    return this.#stream.length;
  }

  beginDocument(): void {
    this.#starts.push(this.#stream.length);
  }

  addValue(field: number, { sequence, extras }: Analysis): void {
    this.#stream.push(field);
    for (const word of sequence.slice(0, MOST_WORDS)) this.#addWord(word);
    for (const word of extras.slice(0, MOST_WORDS)) {
      this.#stream.push(EXTRA_MARK);
      this.#addWord(word);
    }
  }

  /** The words of these documents as rows. */
  rows(order: Uint32Array): WordRows {
    const { strings, places } = this.#terms.sorted();
    let buffer = new Uint32Array(1024);
    const read = (row: number): Uint32Array => {
      const start = this.#starts.get(order[row]!);
      const length = this.#endOf(order[row]!) - start;
      if (length > buffer.length) buffer = new Uint32Array(length * 2);
      for (let i = 0; i < length; i++) {
        const word = this.#stream.get(start + i);
        buffer[i] = word < FIRST_TERM ? word : places[word - FIRST_TERM]! + FIRST_TERM;
      }
      return buffer.subarray(0, length);
    };
    return { strings, read };
  }

  #addWord(word: string): void {
    this.#stream.push(this.#terms.of(word) + FIRST_TERM);
  }

  #endOf(document: number): number {
    return document + 1 < this.#starts.length
      ? this.#starts.get(document + 1)
      : this.#stream.length;
  }
}
