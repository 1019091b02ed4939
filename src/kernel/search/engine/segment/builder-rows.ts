import type { BlobList } from "./blob-list.ts";
import { compareBytes } from "./code-points.ts";
import type { SegmentBuilder } from "./segment-builder.ts";
import type { FacetRows, KeyRows, RowBytes, SegmentRows, WordRows } from "./segment-rows.ts";

/** The document was added again later; only the last one is written. */
const REPLACED = 0xffffffff;

/** Documents in order of their ids; of several with one id the last that was added. */
function distinctById(ids: BlobList): Uint32Array {
  const isLast = (document: number, i: number, all: Uint32Array): boolean =>
    i + 1 === all.length || compareBytes(ids.get(document), ids.get(all[i + 1]!)) !== 0;
  return ids.sortedOrder().filter(isLast);
}

/** What a builder has collected, in final order. */
export class BuilderRows implements SegmentRows {
  readonly #builder: SegmentBuilder;
  /** Document of each row. */
  readonly #order: Uint32Array;
  /** Row of each document. */
  readonly #rows: Uint32Array;
  readonly documents: number;
  readonly ranks: Uint16Array;
  readonly idOrder: Uint32Array;

  constructor(builder: SegmentBuilder) {
    const byId = distinctById(builder.ids);
    const rankOf = (document: number): number => builder.ranks.get(document);
    this.#builder = builder;
    this.#order = byId.slice().sort((a, b) => rankOf(b) - rankOf(a));
    this.#rows = new Uint32Array(builder.documents).fill(REPLACED);
    this.#order.forEach((document, row) => {
      this.#rows[document] = row;
    });
    this.documents = byId.length;
    this.ranks = Uint16Array.from(this.#order, rankOf);
    this.idOrder = byId.map((document) => this.#rows[document]!);
  }

  ids(): RowBytes {
    return (row) => this.#builder.ids.get(this.#order[row]!);
  }

  exact(): Float64Array {
    const { exact } = this.#builder;
    const pairs = new Float64Array(exact.length / 2);
    let count = 0;
    for (let i = 0; i < exact.length; i += 2) {
      const row = this.#rows[exact.get(i + 1)]!;
      if (row !== REPLACED) pairs[count++] = exact.get(i) * this.documents + row;
    }
    return pairs.subarray(0, count);
  }

  facet(section: string): FacetRows {
    const facet = this.#builder.facets.get(section);
    return facet === undefined
      ? { strings: [], single: true, read: () => [] }
      : facet.rows(this.#order);
  }

  numbers(name: string): (row: number) => number {
    const values = this.#builder.numbers.get(name) ?? [];
    return (row) => values[this.#order[row]!] ?? Number.NaN;
  }

  keys(name: string): KeyRows {
    const keys = this.#builder.keys.get(name);
    return keys === undefined ? { strings: [], read: () => 0 } : numberKeys(keys, this.#order);
  }

  words(): WordRows {
    return this.#builder.words.rows(this.#order);
  }
}

/** The distinct keys in order; an empty key is none. */
function numberKeys(keys: BlobList, order: Uint32Array): KeyRows {
  const numbers = new Uint32Array(keys.length);
  const strings = function* (): Generator<Uint8Array> {
    let count = 0;
    let before: Uint8Array = new Uint8Array(0);
    for (const document of keys.sortedOrder()) {
      const key = keys.get(document);
      if (compareBytes(key, before) !== 0) {
        count += 1;
        before = key;
        yield key;
      }
      numbers[document] = count;
    }
  };
  return { strings: strings(), read: (row) => numbers[order[row]!]! };
}
