import type { TitleCondition } from "./title-condition.ts";

/** The ways into the catalogue that search protocols share; each protocol has its own names for them. */
export const accessPoints = [
  "any",
  "title",
  "title-exact",
  "author",
  "subject",
  "identifier",
  "isbn",
  "issn",
  "publisher",
  "place",
  "series",
  "note",
  "year",
  "language",
  "form",
  "library",
  "record-id",
] as const;
export type AccessPoint = (typeof accessPoints)[number];

/**
 * How what is asked for stands to what the record has. `equal` is for each access point what its
 * searchers expect; `words` wants all of them, `any` one of them, `phrase` side by side, `exact`
 * the whole value; the others compare numbers.
 */
export const accessRelations = [
  "equal",
  "words",
  "any",
  "phrase",
  "exact",
  "less",
  "at-most",
  "at-least",
  "greater",
  "within",
] as const;
export type AccessRelation = (typeof accessRelations)[number];

/** One thing asked for. */
export type Wanted = {
  /** Read literally: no sign in it has a meaning. */
  readonly text: string;
  readonly relation: AccessRelation;
  /** Whether the last word (the last digit of a year) is a beginning only. */
  readonly truncated?: boolean;
};

/** Why an access point cannot be asked so. */
export type AccessProblem =
  | "relation-unsupported"
  | "truncation-unsupported"
  | "term-malformed"
  | "term-empty";

export type Access =
  | { readonly ok: true; readonly condition: TitleCondition }
  | { readonly ok: false; readonly problem: AccessProblem };
