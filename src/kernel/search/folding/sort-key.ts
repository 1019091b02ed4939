import { fold } from "./fold.ts";

/** So many UTF-16 units of a text count in sorting. */
const LONGEST = 120;
/** Below every letter, digit and blank: what is shorter stays before what it begins. */
const SEPARATOR = "\u0001";
/** Signs that stand inside a word (hamza, ayn and soft sign in romanisation, apostrophes) and drop out of it. */
const INSIDE = /['’‘`´ʼʻʹʺʾʿ·]/gu;
const BETWEEN = /[^\p{L}\p{N}\p{M}]+/gu;
const NUMBER = /\p{Nd}+/gu;
const LEADING_ZEROS = /^0+(?=.)/;
/** Most texts, and parts of most others, are plain; for them the classes of Unicode would cost four times as much. */
const PLAIN = /^\p{ASCII}*$/u;
const PLAIN_BETWEEN = /[^a-z\d]+/g;
const PLAIN_NUMBER = /\d+/g;

/**
 * The key under which a text is sorted: case and punctuation do not count, numbers go by their
 * value. First come the folded words and then, where they differ, the words as they are spelled
 * (`nandu`, separator, `ñandú`): so the bytes of keys are in order of base letters, accents second,
 * and an order of some language finds the letters it tells apart; see `spelling`. Empty for a text
 * without letters and digits.
 */
export function sortKey(text: string): string {
  const start = text.slice(0, 4 * LONGEST);
  if (PLAIN.test(start)) return plainKey(start.toLowerCase());
  const prepared = start.toWellFormed().replace(INSIDE, "").normalize("NFKC").toLowerCase();
  const spelled = cut(wordsOf(prepared.replace(NUMBER, byValue)));
  const folded = cut(wordsOf(fold(spelled)));
  return folded === spelled || folded === "" ? folded : folded + SEPARATOR + spelled;
}

function plainKey(text: string): string {
  const words = text
    .replaceAll("&", " and ")
    .replace(/['`]/g, "")
    .replace(PLAIN_BETWEEN, " ")
    .trim();
  return cut(words.replace(PLAIN_NUMBER, byValue));
}

/** Of a key the words as they are spelled, which the orders of languages compare. */
export function spelling(key: string): string {
  const end = key.indexOf(SEPARATOR);
  return end < 0 ? key : key.slice(end + 1);
}

function wordsOf(text: string): string {
  return text.replaceAll("&", " and ").replace(INSIDE, "").replace(BETWEEN, " ").trim();
}

/** Numbers of every script as 0 to 9 with the count of their digits first: 9 is 19, 10 is 210. */
function byValue(number: string): string {
  const digits = fold(number).replace(LEADING_ZEROS, "");
  const { length } = digits;
  return length < 9 ? `${length}${digits}` : `9${String(length).padStart(3, "0")}${digits}`;
}

function cut(text: string): string {
  return text.length <= LONGEST
    ? text
    : text
        .slice(0, LONGEST)
        .replace(/[\uD800-\uDBFF]$/, "")
        .trimEnd();
}
