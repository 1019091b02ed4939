/** Bytes of a row; valid until the next is asked for. */
export type RowBytes = (row: number) => Uint8Array;

/** Strings by which rows are described, and their numbers. */
export type TableRows = {
  /** The strings in order; to be read to the end before any number is asked for. */
  readonly strings: Iterable<Uint8Array>;
};

export type FacetRows = TableRows & {
  /** No row has more than one value. */
  readonly single: boolean;
  /** Numbers of a row's values, from 1. */
  read(row: number): readonly number[];
};

export type KeyRows = TableRows & {
  /** Number of a row's key, from 1; 0 for none. */
  read(row: number): number;
};

export type WordRows = TableRows & {
  /** Words of a row as numbers, with marks; see marks.ts. Valid until the next row is read. */
  read(row: number): Uint32Array;
};

/**
 * Documents of one kind in their final order, ready to be written: by static rank, highest first,
 * equal ones by id. What belongs to a column is loaded when it is asked for, and may be dropped after; sort
 * keys are asked for after all other values, words last.
 */
export interface SegmentRows {
  readonly documents: number;
  readonly ranks: Uint16Array;
  /** Rows in order of their ids. */
  readonly idOrder: Uint32Array;
  ids(): RowBytes;
  /** Exact keys and their rows, in any order: key times the number of documents, plus row. */
  exact(): Float64Array;
  /** `scope`, `shown`, or `facet.` with a name. */
  facet(section: string): FacetRows;
  /** Values of a number column; NaN for none. */
  numbers(name: string): (row: number) => number;
  keys(name: string): KeyRows;
  words(): WordRows;
}
