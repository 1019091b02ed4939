import { sortByCodePoint } from "./code-points.ts";

/** Gives texts numbers in order of arrival, and in the end their numbers in alphabetical order. */
export class TextNumbers {
  readonly #numbers = new Map<string, number>();
  readonly #texts: string[] = [];

  /** Number of the text, a new one when it has not come before. */
  of(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    this.#numbers.set(text, this.#texts.length);
    return this.#texts.push(text) - 1;
  }

  /** The texts in order of code points, in UTF-8, and for each number its place among them. */
  sorted(): { readonly strings: Iterable<Uint8Array>; readonly places: Uint32Array } {
    const sorted = sortByCodePoint([...this.#texts]);
    const places = new Uint32Array(sorted.length);
    sorted.forEach((text, place) => {
      places[this.of(text)] = place;
    });
    return { strings: encoded(sorted), places };
  }
}

function* encoded(texts: readonly string[]): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  for (const text of texts) yield encoder.encode(text);
}
