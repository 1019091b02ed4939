import type { Warning } from "../problem.ts";

/** Bytes that stand for nothing. */
export interface BadBytes {
  /** Where, in the array that was decoded. */
  readonly at: number;
  readonly hex: string;
}

/** Told of one text; a damaged record of 16 MiB would have millions. */
const most = 100;

/** Where a text has bytes that stand for nothing: the first places, and how many there are. */
export class BadPlaces {
  readonly #first: BadBytes[] = [];
  #count = 0;

  get first(): readonly BadBytes[] {
    return this.#first;
  }

  get count(): number {
    return this.#count;
  }

  /** Notes a place behind those before it. */
  add(at: number, hex: string): void {
    this.#count += 1;
    if (this.#first.length < most) this.#first.push({ at, hex });
  }
}

/**
 * Warnings of the places in one text, in their order.
 * @param origin offset in the source of the array that was decoded.
 * @param tagAt the tag of the field in which a place lies; asked in the order of the places.
 */
export function undecodable(
  origin: number,
  tagAt: (at: number) => string,
  ...texts: readonly Pick<BadPlaces, "first" | "count">[]
): Warning[] {
  const places = texts.flatMap(({ first }) => first).toSorted((one, two) => one.at - two.at);
  const told = places.slice(0, most).map(({ at, hex }): Warning => {
    const params = { tag: tagAt(at), bytes: hex, offset: origin + at };
    return { code: "undecodable-bytes", params };
  });
  const count = texts.reduce((sum, text) => sum + text.count, 0) - told.length;
  return count > 0 ? [...told, { code: "warnings-left-out", params: { count } }] : told;
}
