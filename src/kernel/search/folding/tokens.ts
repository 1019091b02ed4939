import { withoutArticle } from "./article.ts";
import { fold } from "./fold.ts";
import { joinIsbnGroups } from "./isbn-groups.ts";
import type { Token } from "./token.ts";

/** Longer words are cut here, in documents and queries alike. */
const LONGEST_WORD = 64;
const MOST_JOINED = 8;

// Scripts that do not put spaces between words; Hangul is here because its particles hang on.
const RUN =
  "[[\\p{scx=Hani}\\p{scx=Hira}\\p{scx=Kana}\\p{scx=Bopo}\\p{scx=Hang}\\p{sc=Thai}\\p{sc=Laoo}\\p{sc=Khmr}\\p{sc=Mymr}]&&[\\p{L}\\p{M}\\p{N}]]";
const WORD = `[[\\p{L}\\p{M}\\p{N}]--${RUN}]`;
const JOINT = "['\\-\\u2010\\u05BE\\u00B7\\u2027]";
const INITIALS = `(?<!${WORD})\\p{L}(?:\\.\\s?\\p{L}(?=\\.))+\\.|(?<!${WORD})\\p{L}(?:\\.\\p{L})+(?!${WORD})`;
/** Digits in groups of three, all set apart by the same sign; no part of a longer number. */
const GROUPED = `(?=\\d)(?<!\\d[.,])\\d{1,3}(?:(?:,\\d{3})+|(?:\\.\\d{3})+)(?![.,]?\\p{N}|${WORD})`;
const SIGN = `(?:\\+\\+|#)(?!${WORD})`;
const TOKEN = new RegExp(
  `(?<run>${RUN}+)|(?<together>${GROUPED}|${INITIALS})|(?<word>${WORD}+(?:${JOINT}${WORD}+)*)(?<sign>${SIGN})?`,
  "gv",
);
/** Most text is plain words, which need no more than this. */
const ASCII_WORD = /[a-z\d]+/g;
const HAS_COMPOUNDS = /['\-+#]|(?<![a-z\d])[a-z]\.|\d[.,]\d{3}/;
const DIGIT_GROUPS = /\d\s+[\dx]/;
const PLAIN = /^\p{ASCII}*$/u;
const SPLIT = new RegExp(`(?:${JOINT}|[.,\\s])+`, "v");

function cut(word: string): string {
  if (word.length <= LONGEST_WORD) return word;
  return word.slice(0, LONGEST_WORD).toWellFormed().replace("\uFFFD", "");
}

function pairs(run: string): Token {
  const characters = [...run];
  const parts = characters.map((character, i) => character + (characters[i + 1] ?? ""));
  return { kind: "run", parts };
}

function plain(word: string): Token {
  const bare = withoutArticle(word);
  return bare === undefined
    ? { kind: "word", parts: [word] }
    : { kind: "word", parts: [word], bare };
}

function compound(text: string): Token {
  const parts = text
    .split(SPLIT)
    .filter((part) => part !== "")
    .map(cut);
  const [only = ""] = parts;
  if (parts.length === 1) return { kind: "word", parts: [only] };
  const joined = parts.join("");
  return parts.length > MOST_JOINED || joined.length > LONGEST_WORD
    ? { kind: "compound", parts }
    : { kind: "compound", parts, joined };
}

function toToken(groups: Readonly<Record<string, string | undefined>>): Token {
  if (groups["run"] !== undefined) return pairs(groups["run"]);
  if (groups["together"] !== undefined) return compound(groups["together"]);
  const word = groups["word"] ?? "";
  const sign = groups["sign"];
  if (sign !== undefined)
    return { kind: "sign", parts: word.split(SPLIT).map(cut), joined: cut(word) + sign };
  return /^[\p{L}\p{M}\p{N}]+$/u.test(word) ? plain(cut(word)) : compound(word);
}

function toTokens(folded: string): Token[] {
  if (PLAIN.test(folded) && !HAS_COMPOUNDS.test(folded)) {
    return (folded.match(ASCII_WORD) ?? []).map((word) => ({ kind: "word", parts: [cut(word)] }));
  }
  return Array.from(folded.matchAll(TOKEN), ({ groups }) => toToken(groups ?? {}));
}

/** Splits text into searchable tokens; folds it first. Never throws; text without words gives none. */
export function tokenise(text: string): Token[] {
  const folded = fold(text);
  const tokens = toTokens(folded);
  return DIGIT_GROUPS.test(folded) ? joinIsbnGroups(tokens) : tokens;
}
