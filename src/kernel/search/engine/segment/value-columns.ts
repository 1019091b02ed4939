import type { SectionReader } from "./section-reader.ts";
import { StringTable } from "./string-table.ts";

/** Stands for no number in a column of that many bytes a number; NaN in a column of doubles. */
export function noNumber(bytes: number): number {
  return bytes < 8 ? -(2 ** (bytes * 8 - 1)) : Number.NaN;
}

/** Numbers of the documents; NaN for a document without. */
export class NumberColumn {
  readonly #values: Int16Array | Int32Array | Float64Array;
  readonly #none: number;

  constructor(sections: SectionReader, name: string) {
    this.#values = sections.numbers(name);
    this.#none = noNumber(this.#values.BYTES_PER_ELEMENT);
  }

  valueOf(document: number): number {
    const value = this.#values[document]!;
    return value === this.#none ? Number.NaN : value;
  }
}

/** Name of the section with the places of keys in the order of a language. */
export function placesSection(name: string, order: string): string {
  return `${name}.places.${order}`;
}

/** Sort keys of the documents, by number in the order of their bytes; 0 for a document without. */
export class KeyColumn {
  readonly keys: StringTable;
  readonly numbers: Uint32Array;
  readonly #placesOf: (order: string) => Uint32Array | null;

  constructor(sections: SectionReader, name: string) {
    this.keys = new StringTable(sections, `${name}.keys`);
    this.numbers = sections.u32(`${name}.numbers`);
    this.#placesOf = (order) => {
      const section = placesSection(name, order);
      return sections.has(section) ? sections.u32(section) : null;
    };
  }

  /** The places of documents' keys in an order that the kind keeps, from 1; NaN for a document without. */
  placesIn(order: string): (document: number) => number {
    const { numbers } = this;
    // Without the section it is the order of the bytes.
    const places = this.#placesOf(order);
    return (document) => {
      const number = numbers[document]!;
      if (number === 0) return Number.NaN;
      return places === null ? number : places[number - 1]!;
    };
  }

  keyOf(document: number): string | null {
    const number = this.numbers[document]!;
    return number === 0 ? null : this.keys.get(number - 1);
  }
}

/** Which documents have a value of exactly these words; see `exactKey`. */
export class ExactColumn {
  readonly keys: Uint32Array;
  readonly documents: Uint32Array;

  constructor(sections: SectionReader) {
    this.keys = sections.u32("exact.keys");
    this.documents = sections.u32("exact.documents");
  }

  find(key: number): Uint32Array {
    return this.documents.subarray(this.#lowerBound(key), this.#lowerBound(key + 1));
  }

  #lowerBound(key: number): number {
    let low = 0;
    let high = this.keys.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.keys[middle]! < key) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
