/**
 * Accents of Latin, Greek and Cyrillic, Hebrew points, Arabic vowel signs. Not the signs of Indic
 * scripts, which are letters of the word.
 */
const MARKS =
  /(?:[\u0300-\u036F]|[\u0591-\u05C7]|[\u0610-\u061A]|[\u064B-\u065F]|\u0670|[\u1AB0-\u1AFF]|[\u20D0-\u20FF]|[\uFE20-\uFE2F])+/gu;
/** Signs that stand inside a word (hamza, ayn and soft sign in romanisation, apostrophes) and drop out of it. */
const INSIDE = /['’‘`ʼʻʹʺʾʿ·]/gu;
const BETWEEN = /[^\p{L}\p{N}\p{M}]+/gu;
/** Letters that NFD does not take apart, and their usual plain spelling. */
const PLAIN: Readonly<Record<string, string>> = {
  ł: "l",
  ø: "o",
  đ: "d",
  ð: "d",
  þ: "th",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ı: "i",
};
const SPECIAL = /[łøđðþßæœı]/g;

/** The words of a text for comparison: lower case, without diacritics and punctuation, single blanks. */
export function plainWords(text: string): string {
  return text
    .normalize("NFKD")
    .replace(MARKS, "")
    .toLowerCase()
    .replace(SPECIAL, (letter) => PLAIN[letter] ?? letter)
    .replace(INSIDE, "")
    .replace(/&/g, " and ")
    .replace(BETWEEN, " ")
    .trim()
    .normalize("NFC");
}

/** Words that tell nothing about which book it is, in the languages of most catalogues. */
const EMPTY = new Set(
  "the a an and of in on to for by with from at or its le la les un une des du de et en au der die das den dem ein eine und el los las del y o il lo gli i e di da".split(
    " ",
  ),
);

/** The words that carry meaning; all of them where none would be left. */
export function tellingWords(plain: string): readonly string[] {
  const all = plain.split(" ").filter(Boolean);
  const telling = all.filter((word) => !EMPTY.has(word));
  return telling.length > 0 ? telling : all;
}
