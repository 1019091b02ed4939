import { ChunkedWords } from "./chunked-words.ts";
import type { FacetRows } from "./segment-rows.ts";
import { TextNumbers } from "./text-numbers.ts";

/** The values of one facet, document after document. */
export class FacetAccumulator {
  readonly #texts = new TextNumbers();
  readonly #values = new ChunkedWords();
  /** Where each document's values begin. */
  readonly #starts = new ChunkedWords();
  #isSingle = true;

  add(values: readonly string[]): void {
    const before = this.#values.length;
    this.#starts.push(before);
    for (const value of distinct(values)) this.#values.push(this.#texts.of(value));
    if (this.#values.length - before > 1) this.#isSingle = false;
  }

  /** The facet of these documents as rows. */
  rows(order: Uint32Array): FacetRows {
    const { strings, places } = this.#texts.sorted();
    const read = (row: number): number[] => {
      const document = order[row]!;
      const numbers: number[] = [];
      for (let at = this.#starts.get(document); at < this.#endOf(document); at++) {
        numbers.push(places[this.#values.get(at)]! + 1);
      }
      return numbers;
    };
    return { strings, single: this.#isSingle, read };
  }

  #endOf(document: number): number {
    return document + 1 < this.#starts.length
      ? this.#starts.get(document + 1)
      : this.#values.length;
  }
}

function distinct(values: readonly string[]): Iterable<string> {
  return values.length > 1 ? new Set(values) : values;
}
