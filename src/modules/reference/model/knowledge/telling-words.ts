/** Longer texts are read from the beginning: what is asked stands there, or is repeated. */
const LONGEST = 4000;
const MOST_WORDS = 24;
/** Scripts in which a word may be one or two signs long. */
const SHORT_SCRIPTS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;
const ARABIC = /\p{Script=Arabic}/u;
/** The article, also with "and", "with", "for", "as" before it. */
const ARABIC_ARTICLE = /^(?:[وبفك]?ال|لل)(?=\p{L}{3})/u;

/** The different words of a folded text that may tell what it is about, the longest first. */
export function tellingWords(folded: string, language: string): readonly string[] {
  const text = folded.slice(0, LONGEST).toWellFormed();
  const segments = new Intl.Segmenter(language, { granularity: "word" }).segment(text);
  const words = Iterator.from(segments)
    .filter(({ isWordLike }) => isWordLike === true)
    .map(({ segment }) => segment)
    .filter((word) => word.length >= (SHORT_SCRIPTS.test(word) ? 1 : 3) && word.length <= 40);
  return [...new Set(words)].toSorted((a, b) => b.length - a.length).slice(0, MOST_WORDS);
}

/**
 * How a word may begin elsewhere: "renewing", "renewals" and "renewed" all as "renew". A rough cut, good enough
 * to find candidates in many languages; Arabic words also with and without the article.
 */
export function stemsOf(word: string): readonly string[] {
  if (SHORT_SCRIPTS.test(word)) return [word];
  if (!ARABIC.test(word)) return [cut(word)];
  const bare = word.replace(ARABIC_ARTICLE, "");
  return [cut(bare), `ال${cut(bare)}`];
}

function cut(word: string): string {
  return word.slice(0, Math.max(4, word.length - 3));
}

/** Finds in a folded text the beginning of a word that has one of the word's stems. */
export function beginningOf(word: string): RegExp {
  const stems = stemsOf(word).map((one) => RegExp.escape(one));
  const start = SHORT_SCRIPTS.test(word) ? "" : String.raw`(?<![\p{L}\p{M}\p{N}])`;
  return new RegExp(`${start}(?:${stems.join("|")})`, "u");
}
