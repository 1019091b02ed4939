/** What became of the records of a delivery; the other five add up to `read`. */
export type ImportCounts = {
  readonly read: number;
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly deleted: number;
  readonly failed: number;
};

export const noCounts: ImportCounts = {
  read: 0,
  new: 0,
  changed: 0,
  unchanged: 0,
  deleted: 0,
  failed: 0,
};
