import { record } from "./search-corpus.ts";

/** The values of a facet for records in static order. */
export type Column = {
  readonly starts: Uint32Array;
  readonly data: Uint16Array;
  readonly values: readonly string[];
};

/** What engines without facets of their own are given, in memory that threads share. */
export type Columns = {
  readonly years: Int16Array;
  readonly facets: Readonly<Record<string, Column>>;
};

const FACETS = ["library", "language", "form", "decade"] as const;
const MOST_VALUES = 40;

/** Numbers of the records by rank, highest first. */
export function staticOrder(records: number): Uint32Array {
  const ranks = Uint16Array.from({ length: records }, (_, i) => record(i).rank);
  const rankOf = (index: number): number => ranks[index] ?? 0;
  return Uint32Array.from(ranks, (_, i) => i).sort((a, b) => rankOf(b) - rankOf(a) || a - b);
}

/** Collects the columns while the records pass by in order. */
export class ColumnCollector {
  readonly #years: Int16Array;
  readonly #columns: Readonly<
    Record<string, { readonly column: Column; readonly numbers: Map<string, number> }>
  >;
  #records = 0;

  constructor(records: number) {
    this.#years = new Int16Array(new SharedArrayBuffer(records * 2));
    const make = () => ({
      column: {
        starts: new Uint32Array(new SharedArrayBuffer((records + 1) * 4)),
        data: new Uint16Array(new SharedArrayBuffer(records * MOST_VALUES)),
        values: [],
      },
      numbers: new Map<string, number>(),
    });
    this.#columns = Object.fromEntries(FACETS.map((name) => [name, make()]));
  }

  add(document: ReturnType<typeof record>): void {
    const row = this.#records++;
    this.#years[row] = document.numbers["year"] ?? 0;
    for (const [name, { column, numbers }] of Object.entries(this.#columns)) {
      let at = column.starts[row] ?? 0;
      for (const value of document.facets[name] ?? []) {
        const number = numbers.get(value) ?? numbers.size;
        numbers.set(value, number);
        column.data[at++] = number;
      }
      column.starts[row + 1] = at;
    }
  }

  get columns(): Columns {
    const entries = Object.entries(this.#columns).map(
      ([name, { column, numbers }]) => [name, { ...column, values: [...numbers.keys()] }] as const,
    );
    return { years: this.#years, facets: Object.fromEntries(entries) };
  }
}

/** Numbers of the values of one row. */
export function valuesOf({ starts, data }: Column, row: number): Uint16Array {
  return data.subarray(starts[row], starts[row + 1]);
}
