/** One word of a query: exactly this term, or any that begins with it. */
export type Element = { readonly text: string; readonly prefix: boolean };

/** Words that have to stand next to each other and in order; usually a single one. */
export type Alternative = readonly Element[];

/** One thing a reader asked for, in all its spellings: any alternative will do. */
export type Unit = {
  readonly alternatives: readonly Alternative[];
  readonly negative: boolean;
  /** The words as typed, for ranking. */
  readonly words: readonly Element[];
};

/** All units hold (negative ones do not), or with `negate` not so. */
export type PlanClause = {
  readonly field: string | undefined;
  readonly negate: boolean;
  readonly units: readonly Unit[];
};

/** What has to be found, independent of any segment. */
export type Plan = {
  readonly clauses: readonly PlanClause[];
  /** Something was asked for that has no words in it: nothing can match. */
  readonly impossible: boolean;
};
