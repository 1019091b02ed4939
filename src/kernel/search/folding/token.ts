/**
 * What stands between two spaces, as it is searched.
 * `word`: one word. `compound`: parts written together by hyphen, apostrophe, periods or, in a number,
 * by what sets its thousands apart; `joined` is the spelling without them. `sign`: a word whose sign belongs to it (C++, C#), `joined` has it.
 * `run`: a stretch of a script without spaces, as overlapping pairs of characters; its last single
 * character is a part too, so that any character is the beginning of some part.
 * `bare`: what a word is without its article, which may be there or not.
 */
export type Token = {
  readonly kind: "word" | "compound" | "sign" | "run";
  readonly parts: readonly string[];
  readonly joined?: string;
  readonly bare?: string;
};
