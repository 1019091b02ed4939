import type { FacetColumn } from "../segment/facet-column.ts";

const UNKNOWN = -1;

/** Finds the values of one segment's column in another's, each once. */
class FacetTranslation {
  readonly #from: FacetColumn;
  readonly #to: FacetColumn;
  readonly #numbers: Int32Array;

  constructor(from: FacetColumn, to: FacetColumn) {
    this.#from = from;
    this.#to = to;
    this.#numbers = new Int32Array(from.values.size + 1).fill(UNKNOWN);
  }

  /** Number of the value in the other column; 0 when it does not have it. */
  of(number: number): number {
    const known = this.#numbers[number]!;
    if (known !== UNKNOWN) return known;
    const found = this.#to.numberOf(this.#from.textOf(number));
    this.#numbers[number] = found;
    return found;
  }
}

/** Goes away with the segments. */
const translations = new WeakMap<FacetColumn, WeakMap<FacetColumn, FacetTranslation>>();

/** The translation between two columns, kept as long as both are in use. */
export function translationOf(from: FacetColumn, to: FacetColumn): FacetTranslation {
  const ofFrom = translations.get(from) ?? new WeakMap<FacetColumn, FacetTranslation>();
  const translation = ofFrom.get(to) ?? new FacetTranslation(from, to);
  ofFrom.set(to, translation);
  translations.set(from, ofFrom);
  return translation;
}
