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
 * searchers expect; `words` wants all of them, `any` one of them, `phrase` side by side, `begins`
 * at the beginning of the value, `exact` the whole value; the others compare numbers.
 */
export const accessRelations = [
  "equal",
  "words",
  "any",
  "phrase",
  "begins",
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
  /** Read literally, unless it is masked: then `*` is any characters, `?` one, `\` releases a sign. */
  readonly text: string;
  readonly relation: AccessRelation;
  readonly masked?: boolean;
};

/** What was typed, with its last word (the last digit of a year) as a beginning only. */
export function truncated(text: string): Pick<Wanted, "text" | "masked"> {
  return { text: `${escaped(text.trim())}*`, masked: true };
}

/** Text in which no sign is a mask. */
export function escaped(text: string): string {
  return text.replace(/[\\*?]/gu, "\\$&");
}

/** Why an access point cannot be asked so. */
export type AccessProblem =
  | "relation-unsupported"
  | "mask-unsupported"
  | "term-malformed"
  | "term-empty";

export type Access =
  | { readonly ok: true; readonly condition: TitleCondition }
  | { readonly ok: false; readonly problem: AccessProblem };

/** Whether a relation compares numbers. */
export function isComparison(relation: AccessRelation): boolean {
  return (
    relation === "less" ||
    relation === "at-most" ||
    relation === "at-least" ||
    relation === "greater" ||
    relation === "within"
  );
}
