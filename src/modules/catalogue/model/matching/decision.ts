/** What a matcher says of two records, and on what evidence. */
export type Decision = {
  /** The same manifestation. */
  readonly same: boolean;
  /** Must never stand under one title, not even joined by a third record between them. */
  readonly apart: boolean;
  /** Evidence for it less evidence against it, in log-odds; comparable within one matcher only. */
  readonly score: number;
  /** Each piece of evidence, such as `title:equal` or `apart:language`. */
  readonly reasons: readonly string[];
};

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
}
