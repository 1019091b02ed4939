/** What a matcher says of two records. */
export type Decision = {
  /** The same manifestation, as likely as not or more. */
  readonly same: boolean;
  /** So surely the same that the records are joined without asking anybody. */
  readonly joins: boolean;
  /** Must never stand under one title, not even joined by a third record between them. */
  readonly apart: boolean;
  /** Evidence for it less evidence against it, in log-odds; comparable within one matcher only. */
  readonly score: number;
};

/** In which respect two records are compared. */
export const respects = [
  "title",
  "part",
  "names",
  "date",
  "place",
  "publisher",
  "edition",
  "extent",
  "series",
  "subjects",
  "language",
  "form",
  "identifiers",
] as const;
export type Respect = (typeof respects)[number];

/** One piece of the explanation of a decision. */
export type Reason =
  /** What a respect adds to the score, in log-odds; negative where it speaks against. */
  | { readonly kind: "evidence"; readonly respect: Respect; readonly weight: number }
  /** What keeps two records apart whatever else agrees. */
  | { readonly kind: "apart"; readonly respect: Respect }
  | { readonly kind: "doubt"; readonly doubt: Doubt };

/**
 * Why sameness is not believed although much agrees: nothing but a common title speaks for it, a
 * number that nothing confirms, or the main entries name others altogether.
 */
export type Doubt = "generic-title" | "unconfirmed-identifier" | "other-author";

/**
 * Recognises records of one manifestation. Pure: the same two descriptions give the same decision in
 * either order. A matcher of another `version` makes all stored profiles void.
 */
export interface Matcher<Description, Profile> {
  readonly version: string;
  /** What the matcher compares, made once for each record. */
  profile(description: Description): Profile;
  /** Texts of which two records must share one to be compared at all. */
  keys(profile: Profile): readonly string[];
  decide(a: Profile, b: Profile): Decision;
  /** Why it decides so: the weights of the evidence add up to the score. */
  explain(a: Profile, b: Profile): readonly Reason[];
}
