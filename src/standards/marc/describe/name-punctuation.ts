import { finalWord, trimEnding } from "./punctuation.ts";

/**
 * Words that end in a full stop because they are shortened and that stand at the end of names: titles
 * and suffixes of persons, shortened forenames, initials of two letters in romanised Cyrillic, and the
 * kinds of organisations. Without those that are forenames as well, such as "Ed" and "Bart".
 */
const shortened = new Set(
  (
    "jr sr dr mr mrs ms st ste esq hon prof rev msgr mgr capt col gen lt maj sgt gov fr bro pseud etc " +
    "wm geo chas jas thos robt edw benj chr joh ph th ia iu kh zh " +
    "inc ltd co cos corp bros cie assn assoc dept div inst soc univ pty pte mfg pub natl ges verl"
  ).split(" "),
);
/** The stop of an initial and that of the heading; three are an ellipsis. */
const doubledStop = /(?<!\.)\.\.$/;
const initial = /^\p{L}\p{M}*$/u;

/**
 * The name of a person or an organisation without the punctuation around it. A heading ends in a full
 * stop where nothing follows it (AACR2 and earlier rules) and in none by others, so the stop goes
 * unless it belongs to an initial or to a word known to be shortened.
 */
export function trimName(text: string): string {
  return trimEnding(text.trimEnd().replace(doubledStop, "."), (name) => {
    const word = finalWord(name);
    return initial.test(word) || shortened.has(word.toLowerCase());
  });
}
