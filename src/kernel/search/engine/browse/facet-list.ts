import { fold } from "../../folding/index.ts";
import { compareCodePoints } from "../segment/code-points.ts";
import type { FacetColumn } from "../segment/facet-column.ts";
import { countValues } from "../query/count-facet.ts";
import type { BrowseList } from "./browse-list.ts";

/** The values of a facet of a segment in the order of their folded forms. */
export class FacetList implements BrowseList {
  readonly #column: FacetColumn;
  readonly #counts: Uint32Array;

  /** `seen`: the documents that the asker may see. */
  constructor(column: FacetColumn, seen: Uint32Array) {
    this.#column = column;
    this.#counts = new Uint32Array(column.values.size + 1);
    countValues(column, seen, this.#counts);
  }

  get size(): number {
    return this.#column.order.length;
  }

  lowerBound(key: string): number {
    let low = 0;
    let high = this.size;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (compareCodePoints(this.keyOf(middle), key) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  keyOf(number: number): string {
    return fold(this.termOf(number));
  }

  termOf(number: number): string {
    return this.#column.textOf(this.#column.order[number]!);
  }

  countOf(number: number): number {
    return this.#counts[this.#column.order[number]!]!;
  }
}
