/** Words to be found in a title's fields. */
export type TitleClause = {
  /** Any of them; absent: anywhere. */
  readonly fields?: readonly string[];
  readonly text: string;
  /** `exact`: the field's whole value; `begins`: its beginning. */
  readonly match: "words" | "phrase" | "begins" | "exact";
  /** `plain`: no sign means anything; `masked`: `*`, `?` and `\` do. */
  readonly signs: "plain" | "masked";
};

/**
 * What titles have to fulfil, as the search engine takes it (`SearchCondition` of the kernel), said
 * without the engine so that rules about it stay pure.
 */
export type TitleCondition =
  | TitleClause
  | { readonly facet: string; readonly values: readonly string[] }
  | { readonly number: string; readonly from?: number; readonly to?: number }
  | { readonly all: readonly TitleCondition[] }
  | { readonly any: readonly TitleCondition[] }
  | { readonly not: TitleCondition };

/** Holds for every title. */
export const everyTitle: TitleCondition = { all: [] };
/** Holds for none. */
export const noTitle: TitleCondition = { any: [] };
