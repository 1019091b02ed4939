/** What stands in a cell. */
export type Cell = string | number | null;

/** Rows of a table, in memory or on their way. */
export type Rows = AsyncIterable<readonly Cell[]> | Iterable<readonly Cell[]>;

/** A table's name, direction and columns; `width` is in characters. */
export type Sheet = {
  readonly name: string;
  readonly rightToLeft?: boolean;
  readonly columns: readonly { readonly heading: string; readonly width?: number }[];
};

/** Rows of a sheet with its heading, as spreadsheets have them; more are left out. */
export const MOST_ROWS = 1_048_576;
