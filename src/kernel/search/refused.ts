/**
 * Why a question is not answered: its conditions are nested too deeply or too many, it names too
 * many words, values or masked words without a beginning, its masks fit too many different words
 * or stand within a script without spaces, or its phrases and beginnings are of words so common
 * that looking for all of them would take too long.
 */
export type SearchRefusal =
  | "depth"
  | "conditions"
  | "words"
  | "values"
  | "masks"
  | "masked-terms"
  | "masked-script"
  | "work";

/** A question beyond the bounds of the engine. Nothing of it is dropped silently: it is not answered. */
export class SearchRefused extends Error {
  readonly reason: SearchRefusal;

  constructor(reason: SearchRefusal) {
    super(`Search: the question exceeds a bound: ${reason}`);
    this.name = "SearchRefused";
    this.reason = reason;
  }
}
