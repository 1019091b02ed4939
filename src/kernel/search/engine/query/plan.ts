/** One word of a query: exactly this term, any that begins with it, or any that its masks fit. */
export type Element = {
  readonly text: string;
  readonly prefix: boolean;
  /** The text has masks; see masks.ts. */
  readonly masked?: boolean;
};

/** Words that have to stand next to each other and in order; usually a single one. */
export type Alternative = readonly Element[];

/** Where in a value words have to stand: at its beginning, or as all of it. */
export type Anchor = "begins" | "exact";

/** One thing a reader asked for, in all its spellings: any alternative will do. */
export type Unit = {
  readonly alternatives: readonly Alternative[];
  readonly negative: boolean;
  /** The words as typed, for ranking. */
  readonly words: readonly Element[];
  readonly anchor?: Anchor;
  /** Words whose sign belongs to them (C++), which an anchored value must have as well. */
  readonly signs?: readonly Element[];
};

/** All units hold (negative ones do not), or with `negate` not so. */
export type PlanClause = {
  /** Any of these fields; null for all. */
  readonly fields: readonly string[] | null;
  readonly negate: boolean;
  readonly units: readonly Unit[];
};

/** What has to hold, with its texts read. */
export type PlanTree =
  | { readonly kind: "words"; readonly clause: PlanClause }
  | { readonly kind: "values"; readonly name: string; readonly values: readonly string[] }
  | {
      readonly kind: "range";
      readonly name: string;
      readonly range: { readonly from?: number; readonly to?: number };
    }
  | { readonly kind: "all" | "any"; readonly of: readonly PlanTree[] }
  | { readonly kind: "not"; readonly of: PlanTree };

/** What has to be found, independent of any segment. */
export type Plan = {
  readonly clauses: readonly PlanClause[];
  /** Holds as well; null for nothing more. */
  readonly where: PlanTree | null;
  /** The clauses that what is found is ranked by. */
  readonly ranked: readonly PlanClause[];
  /** Something was asked for that has no words in it: nothing can match. */
  readonly impossible: boolean;
};
