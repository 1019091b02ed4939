/** The median and the 90th percentile, in seconds; null: nothing to tell. */
export type Spread = { readonly median: number | null; readonly ninth: number | null };

export type Times = {
  /** Until somebody took a live one. */
  readonly waited: Spread;
  /** Until the first answer, of what was answered at once, and of tickets. */
  readonly atOnce: Spread;
  readonly later: Spread;
};
